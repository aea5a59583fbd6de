package org.itaworkbook.json.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.TypedValue;
import org.itaworkbook.json.base.UniqueValues;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads the indicators of all instruments of a framework, with their questions. */
final class IndicatorReader {

  private final Faults faults;
  private final UniqueValues numbers;
  private final UniqueValues names;
  private final UniqueValues subNumbers;
  private final UniqueValues subNames;
  private final UniqueValues codes;
  private final UniqueValues wordings;
  private final ScaleReader scales;
  private final Map<String, String> references = new LinkedHashMap<>();
  private final Map<String, QuestionCode> items = new LinkedHashMap<>();

  IndicatorReader(Faults faults, ScaleReader scales) {
    this.faults = faults;
    this.scales = scales;
    this.numbers = new UniqueValues(faults);
    this.names = new UniqueValues(faults);
    this.subNumbers = new UniqueValues(faults);
    this.subNames = new UniqueValues(faults);
    this.codes = new UniqueValues(faults);
    this.wordings = new UniqueValues(faults);
  }

  /**
   * @param prefix of the instrument's question codes; null if it is faulty
   */
  @Nullable Indicator indicator(JsonFields fields, @Nullable String prefix) {
    Integer number = fields.integer("number", 1, 999);
    Text name = fields.bilingual("name");
    Text advice = fields.bilingual("advice");
    boolean divided = fields.has("subIndicators");
    boolean asked = fields.has("questions");
    if (divided == asked) {
      faults.add(fields.path(), divided ? "both" : "neither");
    }
    List<SubIndicator> subs =
        divided
            ? fields.list("subIndicators", each -> subIndicator(each, number, prefix))
            : List.of();
    List<Question> questions = subs.stream().flatMap(sub -> sub.questions().stream()).toList();
    if (asked && !divided) {
      questions = fields.list("questions", each -> question(each, prefix));
    }
    fields.end();
    numbers.claim(fields.at("number"), number);
    names.claimText(fields.at("name"), name);
    if (number == null || name == null || advice == null || questions.isEmpty()) {
      return null;
    }
    return new Indicator(number, name, advice, subs, questions);
  }

  /** To be called after the last indicator, when all questions are known. */
  void checkReferences() {
    items.forEach(
        (path, item) -> {
          if (codes.holds(item.whole().toString())) {
            faults.add(path, "itemOfQuestion", item, item.whole());
          }
        });
    references.forEach(
        (path, reference) -> {
          if (!codes.holds(reference) && !subNumbers.holds(reference)) {
            faults.add(path, "noQuestion", TypedValue.shortened(reference));
          }
        });
  }

  private @Nullable SubIndicator subIndicator(
      JsonFields fields, @Nullable Integer indicator, @Nullable String prefix) {
    String number = fields.parsed("number", "subIndicatorNumber", CodeForms::subIndicator);
    Text name = fields.bilingual("name");
    List<Question> questions = fields.list("questions", each -> question(each, prefix));
    fields.end();
    subNumbers.claim(fields.at("number"), number);
    subNames.claimText(fields.at("name"), name);
    if (number == null || name == null) {
      return null;
    }
    if (indicator != null && !number.startsWith(indicator + ".")) {
      faults.add(fields.at("number"), "subIndicatorNumber", number, indicator);
    }
    return new SubIndicator(number, name, questions);
  }

  private @Nullable Question question(JsonFields fields, @Nullable String prefix) {
    QuestionCode code = fields.parsed("code", "questionCode", QuestionCode::of);
    String wording = fields.text("wording");
    Text advice = fields.optionalBilingual("advice");
    List<String> named = fields.optionalTexts("references");
    AnswerScale scale = scales.scale(fields.optionalObject("answerScale"));
    String answers = fields.optionalText("answers");
    boolean reversed = fields.isTrue("reversed");
    QuestionCode asksAs =
        fields.has("asksAs") ? fields.parsed("asksAs", "questionCode", QuestionCode::of) : null;
    fields.end();
    codes.claim(fields.at("code"), code);
    wordings.claim(fields.at("wording"), wording);
    for (int i = 0; i < named.size(); i++) {
      references.put(fields.at("references") + "[#" + (i + 1) + "]", named.get(i));
    }
    if (code == null || wording == null) {
      return null;
    }
    if (code.isItem()) {
      items.put(fields.at("code"), code);
    }
    if (prefix != null && !code.prefix().equals(prefix)) {
      faults.add(fields.at("code"), "prefixDiffers", code, prefix);
    }
    return new Question(code, wording, advice, named, scale, answers, reversed, asksAs);
  }
}
