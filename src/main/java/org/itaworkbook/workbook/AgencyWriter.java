package org.itaworkbook.workbook;

import java.util.Optional;
import org.itaworkbook.scores.Agency;
import org.jspecify.annotations.Nullable;

/** Fills the table of the agency. */
final class AgencyWriter {

  private final Layout layout;

  AgencyWriter(Layout layout) {
    this.layout = layout;
  }

  void write(Agency agency) {
    write(AgencyRow.Item.NAME, agency.name());
    write(AgencyRow.Item.TYPE, agency.type());
    write(AgencyRow.Item.ROUND, agency.round());
    write(AgencyRow.Item.CONTACT, agency.contact());
    write(AgencyRow.Item.EMAIL, agency.email());
    write(AgencyRow.Item.PHONE, agency.phone());
  }

  private void write(AgencyRow.Item item, @Nullable String text) {
    Optional<FoundTable> found = layout.table(StandardColumn.AGENCY_VALUE);
    if (text == null || found.isEmpty()) {
      return;
    }
    FoundTable table = found.get();
    int value = table.column(StandardColumn.AGENCY_VALUE).orElseThrow();
    int label = table.column(StandardColumn.AGENCY_ITEM).orElse(table.headers().firstKey());
    Headers.agencyRows(layout.framework()).stream()
        .filter(row -> row.item() == item)
        .map(row -> HeaderText.alike(row.label()))
        .findFirst()
        .ifPresent(
            sought -> {
              for (int row : table.rows()) {
                if (HeaderText.alike(table.sheet().content(row, label).text()).equals(sought)) {
                  table.sheet().setText(row, value, text);
                }
              }
            });
  }
}
