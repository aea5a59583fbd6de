// Opens workbooks with ExcelJS, which follows part names and pointers to the letter as many programs do. Each argument
// is a workbook that the program drew, or OUT=IN: what it made of an upload, to be opened where the upload could be.
// Each sheet must be there, with its notes.
import { createRequire } from 'node:module'

const ExcelJS = createRequire(import.meta.url)('exceljs')

// What can be seen of a workbook; null where it cannot be opened.
const seen = async (file) => {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.readFile(file)
  } catch (error) {
    return { error }
  }
  let notes = 0
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => (notes += cell.note ? 1 : 0))),
  )
  return { sheets: workbook.worksheets.length, notes }
}

let closed = 0
for (const argument of process.argv.slice(2)) {
  const [out, upload] = argument.split('=')
  const before = upload ? await seen(upload) : { sheets: 1, notes: 0 }
  const after = await seen(out)
  const why = after.error?.message ?? (after.sheets < before.sheets || after.notes < before.notes ? 'less than before' : '')
  if (!before.error && why) {
    console.error(`${out.replace(/.*\//, '')}: ${why}`)
    closed++
  }
}
if (process.argv.length < 3) throw new Error('no workbook was named')
console.log(`${process.argv.length - 2} workbooks, ${closed} that ExcelJS does not open`)
process.exitCode = closed === 0 ? 0 : 1
