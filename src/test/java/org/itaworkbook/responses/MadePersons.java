package org.itaworkbook.responses;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itaworkbook.responses.tables.ResponseFile;

/**
 * Persons who answer at random, written in every kind of export, and an oracle that scores them in
 * another way than the engine does. Answers: 0 to 5 the choice as shown, -1 blank, -2 do not know.
 */
final class MadePersons {

  static final List<String> IIT = codes("i", 15);
  static final List<String> EIT = codes("e", 9);
  private static final Set<String> REVERSED = Set.of("i2", "i5", "i6", "i7", "i8", "i11");
  private static final Set<String> BRIBES = Set.of("i3", "i9", "e3");

  /** A person's part is 0 for IIT, 1 and 2 for those of EIT. */
  record Person(int number, int part, List<Integer> answers) {

    List<String> codes() {
      return part == 0 ? IIT : EIT;
    }
  }

  final List<Person> persons;

  MadePersons(List<Person> persons) {
    this.persons = persons;
  }

  private static List<String> codes(String letter, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(each -> letter + each).toList();
  }

  static boolean isBribe(String code) {
    return BRIBES.contains(code);
  }

  /** Some in each part, from 5 on. */
  static MadePersons random(Random random, int most) {
    List<Person> persons = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      int count = 5 + random.nextInt(Math.max(1, most - 4));
      for (int i = 0; i < count; i++) {
        List<Integer> answers = new ArrayList<>();
        for (String code : part == 0 ? IIT : EIT) {
          int die = random.nextInt(20);
          answers.add(
              die == 0 && i > 4
                  ? -1
                  : die == 1 && i > 4 ? -2 : random.nextInt(isBribe(code) ? 2 : 6));
        }
        persons.add(new Person(persons.size() + 1, part, answers));
      }
    }
    return new MadePersons(persons);
  }

  static int points(String code, int choice) {
    if (isBribe(code)) {
      return choice == 0 ? 100 : 0;
    }
    return REVERSED.contains(code) ? 100 - 20 * choice : 20 * choice;
  }

  static String word(String code, int answer) {
    if (answer < 0) {
      return answer == -1 ? "" : "ไม่ทราบ";
    }
    if (isBribe(code)) {
      return List.of(code.equals("e3") ? "ไม่เคย" : "ไม่มี", code.equals("e3") ? "เคย" : "มี")
          .get(answer);
    }
    return (code.startsWith("i") ? Answered.AMOUNTS : Answered.AGREEMENTS).get(answer);
  }

  /** Scores by the oracle: {@code e1 1} to the score, and to how many answered. */
  Map<String, String> oracle() {
    Map<String, BigInteger> sums = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Person person : persons) {
      for (int i = 0; i < person.answers().size(); i++) {
        int answer = person.answers().get(i);
        if (answer >= 0) {
          String key = person.codes().get(i) + " " + person.part();
          sums.merge(
              key, BigInteger.valueOf(points(person.codes().get(i), answer)), BigInteger::add);
          counts.merge(key, 1, Integer::sum);
        }
      }
    }
    Map<String, String> scores = new TreeMap<>();
    sums.forEach(
        (key, sum) ->
            scores.put(
                key,
                new BigDecimal(sum)
                        .divide(
                            BigDecimal.valueOf(Objects.requireNonNull(counts.get(key))),
                            2,
                            RoundingMode.HALF_UP)
                    + " of "
                    + counts.get(key)));
    return scores;
  }

  static String partName(int part) {
    return List.of("IIT", "EIT Public", "EIT Survey").get(part);
  }

  /** How a cell is written. */
  @FunctionalInterface
  interface Writing {
    String of(String code, int answer);
  }

  /** A row a person with a column of parts and all questions. */
  List<List<String>> wide(Writing writing, List<String> first, String partHeader) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(first);
    header.add(partHeader);
    header.addAll(IIT);
    header.addAll(EIT);
    rows.add(header);
    for (Person person : persons) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < first.size(); i++) {
        row.add(i == 0 ? "2025-02-03 10:00:00" : "p" + person.number() + "@example.com");
      }
      row.add(partName(person.part()));
      for (String code : IIT) {
        row.add(cell(person, code, writing));
      }
      for (String code : EIT) {
        row.add(cell(person, code, writing));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String cell(Person person, String code, Writing writing) {
    int at = person.codes().indexOf(code);
    return at < 0 || person.answers().get(at) == -1
        ? ""
        : writing.of(code, person.answers().get(at));
  }

  /** A row an answer, in any order. */
  List<List<String>> longRows(Writing writing, Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (Person person : persons) {
      for (int i = 0; i < person.answers().size(); i++) {
        if (person.answers().get(i) != -1) {
          rows.add(
              List.of(
                  "P" + person.number(),
                  partName(person.part()),
                  person.codes().get(i),
                  writing.of(person.codes().get(i), person.answers().get(i))));
        }
      }
    }
    Collections.shuffle(rows, random);
    rows.add(0, List.of("respondent", "part", "question", "answer"));
    return rows;
  }

  /** Counts as another engine makes them of the answers' words. */
  List<List<String>> counts() {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (Person person : persons) {
      for (int i = 0; i < person.answers().size(); i++) {
        String code = person.codes().get(i);
        counts.merge(
            List.of(partName(person.part()), code, word(code, person.answers().get(i))),
            1,
            Integer::sum);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("part", "question", "answer", "n"));
    counts.forEach((key, n) -> rows.add(List.of(key.get(0), key.get(1), key.get(2), n.toString())));
    return rows;
  }

  ResponseFile words() {
    return Answered.file(
        "answers.csv", wide(MadePersons::word, List.of("ประทับเวลา", "ที่อยู่อีเมล"), "ส่วน"));
  }
}
