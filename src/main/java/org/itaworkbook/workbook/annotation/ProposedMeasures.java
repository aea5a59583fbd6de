package org.itaworkbook.workbook.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.itaworkbook.workbook.cells.FormulaText;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.layout.EngineNames;
import org.itaworkbook.workbook.parts.BookPart;

/**
 * What the engine proposed as measures, remembered in a hidden name for each, so that its own words
 * can be told from those of staff. Not the words are kept but their prints.
 */
public final class ProposedMeasures {

  private static final String NAMES = HiddenNames.MEASURE;
  private static final String GROWN = "+";

  /**
   * One proposal.
   *
   * @param prints of its cells in the order of {@link MeasuresWriter#PROPOSED}
   * @param grown whether the table was made longer for it
   */
  public record Proposal(String name, List<String> prints, boolean grown) {

    public Proposal {
      prints = List.copyOf(prints);
    }

    /** Whether a text of a column is what the engine wrote there. */
    public boolean wrote(CommonColumn column, String text) {
      int index = MeasuresWriter.PROPOSED.indexOf(column);
      return index < prints.size() && prints.get(index).equals(print(text));
    }
  }

  private final BookPart book;

  public ProposedMeasures(BookPart book) {
    this.book = book;
  }

  public List<Proposal> all() {
    List<Proposal> all = new ArrayList<>();
    for (String name : book.namesStarting(NAMES)) {
      String formula = book.name(name).orElse("");
      if (!EngineNames.isProposal(formula)) {
        continue;
      }
      List<String> words = new ArrayList<>(List.of(formula.replace("\"", "").split(" ")));
      boolean grown = words.remove(GROWN);
      all.add(new Proposal(name, words, grown));
    }
    return all;
  }

  /** Takes note of a new proposal. */
  void add(Map<CommonColumn, String> texts, boolean grown) {
    int number = 1;
    while (book.name(NAMES + number).isPresent()) {
      number++;
    }
    List<String> prints =
        MeasuresWriter.PROPOSED.stream()
            .map(column -> print(texts.getOrDefault(column, "")))
            .toList();
    write(new Proposal(NAMES + number, prints, grown));
  }

  /**
   * Takes note of a measure of staff's that is to get what is proposed under its code, in those
   * columns that nobody has filled by then.
   */
  public void expect(String code) {
    add(Map.of(CommonColumn.MEASURE_CODE, code), false);
  }

  /** Takes note that some columns of a proposal were written anew. */
  void renew(Proposal proposal, Map<CommonColumn, String> texts) {
    List<String> prints = new ArrayList<>(proposal.prints());
    texts.forEach(
        (column, text) -> prints.set(MeasuresWriter.PROPOSED.indexOf(column), print(text)));
    write(new Proposal(proposal.name(), prints, proposal.grown()));
  }

  private void write(Proposal proposal) {
    String text = String.join(" ", proposal.prints()) + (proposal.grown() ? " " + GROWN : "");
    book.setName(proposal.name(), FormulaText.quoted(text), true);
  }

  void forget(Proposal proposal) {
    book.removeName(proposal.name());
  }

  /** A text's print, whatever ends of lines the program that saved it writes. */
  private static String print(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
