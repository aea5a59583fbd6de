-- Counts of answers for ita score, by any engine of SQL.
--
-- From: answers (agency, part, unit, respondent, question, answer), a row an answer, blank ones with '' as the answer; part is
-- IIT, EIT_PUBLIC or EIT_SURVEY, agency and unit may be ''. choices (question, indicator, place, answer, points), a row for each
-- answer that can be given to a question, as workbook-templates/YEAR/framework.json says: place is the question's place in its
-- instrument, points what the answer counts to this question.
-- To: a table that is saved as CSV with its headings and given to ita score. The first two parts are enough for scores; the
-- other two are for totals and for how questions go together, and may be left out.

WITH known AS (
  SELECT a.agency, a.part, a.unit, a.respondent, a.question, a.answer, c.indicator, c.place, c.points
  FROM answers a
  JOIN choices c ON c.question = a.question AND c.answer = a.answer
),
asked AS (
  SELECT indicator, COUNT(DISTINCT question) AS questions FROM choices GROUP BY indicator
),
whole_indicators AS (
  SELECT k.agency, k.part, k.unit, k.respondent, k.indicator
  FROM known k
  JOIN asked s ON s.indicator = k.indicator
  GROUP BY k.agency, k.part, k.unit, k.respondent, k.indicator, s.questions
  HAVING COUNT(*) = s.questions
),
instruments AS (
  SELECT SUBSTRING(question FROM 1 FOR 1) AS letter, COUNT(DISTINCT question) AS questions
  FROM choices GROUP BY SUBSTRING(question FROM 1 FOR 1)
),
whole_persons AS (
  SELECT k.agency, k.part, k.unit, k.respondent, SUM(k.points) AS total
  FROM known k
  JOIN instruments i ON i.letter = SUBSTRING(k.question FROM 1 FOR 1)
  GROUP BY k.agency, k.part, k.unit, k.respondent, i.questions
  HAVING COUNT(*) = i.questions
)
SELECT agency, part, unit, question, answer, COUNT(*) AS n, '' AS question2, '' AS answer2
FROM answers
GROUP BY agency, part, unit, question, answer
UNION ALL
SELECT agency, part, unit, 'persons', '', COUNT(DISTINCT respondent), '', ''
FROM answers
GROUP BY agency, part, unit
UNION ALL
SELECT agency, part, unit, 'total', CAST(total AS VARCHAR(20)), COUNT(*), '', ''
FROM whole_persons
GROUP BY agency, part, unit, total
UNION ALL
SELECT a.agency, a.part, a.unit, a.question, a.answer, COUNT(*), b.question, b.answer
FROM known a
JOIN known b
  ON b.agency = a.agency AND b.part = a.part AND b.unit = a.unit AND b.respondent = a.respondent
  AND b.indicator = a.indicator AND b.place > a.place
JOIN whole_indicators w
  ON w.agency = a.agency AND w.part = a.part AND w.unit = a.unit AND w.respondent = a.respondent
  AND w.indicator = a.indicator
GROUP BY a.agency, a.part, a.unit, a.question, a.answer, b.question, b.answer;
