package org.itaworkbook.units;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.text.Text;

/**
 * What all units have answered so far.
 *
 * @param progress of every unit that answered, in the order of the register
 * @param said what of it was said in this collection
 * @param taken the files whose answers were taken, in their order; a blank one says nothing
 * @param refused the files that were not, with the reason
 * @param differences where files of one unit say different things, so that none of them was taken
 * @param remarks what a person should know beside: unreadable cells, unknown measures
 * @param findings measures that are late, or of which evidence is missing
 * @param missing the units that have measures and have said nothing about any of them
 * @param partly the units that have said something, but not of all their measures
 */
public record Collected(
    List<Progress> progress,
    List<Progress> said,
    List<String> taken,
    List<RefusedFile> refused,
    List<Text> differences,
    List<Text> remarks,
    List<Finding> findings,
    List<Unit> missing,
    List<Partly> partly)
    implements Serializable {

  /** Of how many of the measures that a unit was asked about it has said something. */
  public record Partly(Unit unit, int answered, int asked) implements Serializable {}

  /** A file that was not taken. */
  public record RefusedFile(String file, Text reason) implements Serializable {}

  public Collected {
    progress = List.copyOf(progress);
    said = List.copyOf(said);
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
    differences = List.copyOf(differences);
    remarks = List.copyOf(remarks);
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
    partly = List.copyOf(partly);
  }

  /** The same with what is to be looked at. */
  public Collected withFindings(List<Finding> found) {
    return new Collected(
        progress, said, taken, refused, differences, remarks, found, missing, partly);
  }
}
