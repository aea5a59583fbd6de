package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The workbook's own part and a table change only where they are to. */
class SplicedBookTest {

  private static final String ROOT =
      "<workbook xmlns='"
          + SheetIndex.MAIN
          + "' xmlns:p='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>";

  private static final String BOOK =
      "<bookViews><workbookView firstSheet='1' activeTab='1'/></bookViews><sheets><sheet name='ก"
          + " &amp; ข' sheetId='4' p:id='a'/> <sheet name='B' sheetId='2' state='hidden'"
          + " p:id='b'/></sheets><definedNames><definedName name='One'>1</definedName><definedName"
          + " name='_xlnm.Print_Area' localSheetId='1'>B!$A$1</definedName>"
          + "</definedNames><calcPr/><extLst/>";

  private static BookPart book(String content) {
    return BookPart.parse(
        "workbook.xml",
        (ROOT + content + "</workbook>").getBytes(StandardCharsets.UTF_8),
        new PartReading());
  }

  private static String edited(String content, Consumer<BookPart> edit) {
    BookPart book = book(content);
    edit.accept(book);
    String all = new String(book.splices().apply(), StandardCharsets.UTF_8);
    return all.substring(ROOT.length(), all.length() - "</workbook>".length());
  }

  @Test
  void it_reads_as_it_stands() {
    BookPart book = book(BOOK);
    assertThat(book.sheets())
        .containsExactly(
            new BookPart.Sheet("ก & ข", "a", SheetState.VISIBLE),
            new BookPart.Sheet("B", "b", SheetState.HIDDEN));
    assertThat(book.name("ONE")).contains("1");
    assertThat(book.activeTab()).isEqualTo(1);
    assertThat(book.splices().isEmpty()).isTrue();
  }

  @Test
  void a_sheet_in_front_moves_what_counts_by_position_and_its_going_moves_it_back() {
    Consumer<BookPart> put = book -> book.insertSheet(0, "สรุป", "c");
    String with =
        BOOK.replace(
                "<sheet name='ก", "<sheet name=\"สรุป\" sheetId=\"5\" p:id=\"c\"/><sheet name='ก")
            .replace("firstSheet='1' activeTab='1'", "firstSheet='2' activeTab='2'")
            .replace("localSheetId='1'", "localSheetId='2'");
    assertThat(edited(BOOK, put)).isEqualTo(with);
    assertThat(edited(with, book -> book.removeSheet(0))).isEqualTo(BOOK);
    assertThat(edited(BOOK, put.andThen(book -> book.removeSheet(0)))).isEqualTo(BOOK);
    assertThat(edited(BOOK, book -> book.insertSheet(2, "Z", "c")))
        .isEqualTo(
            BOOK.replace("</sheets>", "<sheet name=\"Z\" sheetId=\"5\" p:id=\"c\"/></sheets>"));
  }

  @Test
  void names_are_set_where_they_stand_or_at_the_end() {
    assertThat(
            edited(
                BOOK,
                book -> {
                  book.setName("one", "A<1", true);
                  book.setName("Two", "\"x\"", true);
                  book.setName("Two", "2", false);
                  book.setSheetName("_xlnm.Print_Titles", 0, "$1:$1");
                }))
        .isEqualTo(
            BOOK.replace(
                    "<definedName name='One'>1<", "<definedName name='one' hidden=\"1\">A&lt;1<")
                .replace(
                    "</definedNames>",
                    "<definedName name=\"Two\" hidden=\"1\">2</definedName>"
                        + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">$1:$1"
                        + "</definedName></definedNames>"));
  }

  @Test
  void the_list_of_names_comes_and_goes_with_its_names() {
    String bare = "<sheets/><calcPr/>";
    String named =
        "<sheets/><definedNames><definedName name=\"A\">1</definedName></definedNames><calcPr/>";
    assertThat(edited(bare, book -> book.setName("A", "1", false))).isEqualTo(named);
    assertThat(edited(named, book -> book.removeName("a"))).isEqualTo(bare);
  }

  @Test
  void a_workbook_without_views_gets_one() {
    assertThat(edited("<sheets/>", book -> book.setActiveTab(2)))
        .isEqualTo("<bookViews><workbookView activeTab=\"2\"/></bookViews><sheets/>");
    assertThat(edited("<bookViews/><sheets/>", book -> book.setActiveTab(1)))
        .isEqualTo("<bookViews><workbookView activeTab=\"1\"/></bookViews><sheets/>");
    assertThat(edited(BOOK, book -> book.setActiveTab(0)))
        .isEqualTo(BOOK.replace("firstSheet='1' activeTab='1'", "firstSheet='0' activeTab='0'"));
  }

  @Test
  void a_table_ends_at_another_row() {
    String table =
        "<table xmlns='%s' id='1' name='ตาราง' ref='$B$2:C9' totalsRowCount='1'><autoFilter"
            + " ref='B2:C8'><x/></autoFilter><tableColumns><tableColumn"
            + " name='a&#10;b'/><tableColumn name='c'/></tableColumns></table>";
    TableRange range =
        new TableRange(table.formatted(SheetIndex.MAIN).getBytes(StandardCharsets.UTF_8));
    assertThat(range.columns()).isEqualTo(List.of("a\nb", "c"));
    assertThat(new String(range.resized(19).apply(), StandardCharsets.UTF_8))
        .isEqualTo(
            table
                .formatted(SheetIndex.MAIN)
                .replace("$B$2:C9", "B2:C21")
                .replace("B2:C8", "B2:C20"));
  }
}
