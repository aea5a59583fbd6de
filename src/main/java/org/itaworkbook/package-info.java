/**
 * ITA Workbook: an engine behind Excel for the yearly integrity score of a Thai public agency.
 *
 * <p>The packages from the ground up. A package may use those above it, never those below; the
 * tests hold this, and the same for the rooms of a package, which its own page lists.
 *
 * <ol>
 *   <li>{@code text}: words in Thai and English, digits, days, file names, fingerprints
 *   <li>{@code opc}: the zip of an Office document and the bytes of its parts; knows no house
 *   <li>{@code charts}: native charts of Office, and the workbooks that come with them
 *   <li>{@code framework}: what is assessed in a fiscal year
 *   <li>{@code scores}: what was scored, and findings about what could not be read
 *   <li>{@code analysis}: what the scores mean
 *   <li>{@code responses}: what persons answered: rows in, counts kept, scores out
 *   <li>{@code units}: who in the agency is responsible for what, and each unit's share
 *   <li>{@code answers}: what is asked first: the level, what is missing, who does what by when
 *   <li>{@code letters}: what units are told by letter, and what became of it
 *   <li>{@code workbook}: Excel in and out, the only user of Apache POI
 *   <li>{@code report}: the yearly report in Word, without POI
 *   <li>{@code json}: JSON in and out, the only user of Gson
 *   <li>{@code store}: the database, the only user of connections of JDBC
 *   <li>{@code mail}: messages to units, the outbox and SMTP, the only user of Jakarta Mail
 *   <li>{@code years}: the fiscal years' folders on disk
 *   <li>{@code engine}: the straight lines from an upload to its answer
 *   <li>{@code workers}: the same in processes that can be killed
 *   <li>{@code mailing}: the straight lines from an analysis to letters
 *   <li>{@code http} and {@code cli}: the two faces; the only users of Jetty, and of picocli
 *   <li>{@code app}: settings and wiring
 * </ol>
 *
 * <p>An upload's way over HTTP: {@code http.EngineServer}, {@code http.handlers.RequestHandler},
 * {@code http.exchange.Exchange}, {@code http.api.AssessWorkbook}, {@code workers.Workers} (to a
 * process of work), {@code engine.Engine}, {@code workbook.ScoreWorkbook} (opened), {@code
 * workbook.ReadWorkbook} (read), and back as bytes.
 *
 * <h2>Words</h2>
 *
 * <p>One thing has one name. Thai words are those of the assessment (NACC); the names of parts and
 * of markup are those of the standard (ECMA-376).
 *
 * <dl>
 *   <dt>assessment, fiscal year (ปีงบประมาณ)
 *   <dd>the yearly Integrity and Transparency Assessment; a year of the Buddhist era
 *   <dt>framework
 *   <dd>what a year assesses: instruments, parts, indicators, questions, weights, levels
 *   <dt>instrument (แบบวัด)
 *   <dd>IIT, EIT or OIT
 *   <dt>part (ส่วนที่)
 *   <dd>of EIT: PUBLIC, answered by whoever came, and SURVEY, answered by whom the assessor
 *       sampled. A file inside a workbook is a <em>package part</em>, or is named for what it
 *       holds: {@code SheetPart}, {@code StylesPart}
 *   <dt>question (ข้อคำถาม), score (คะแนน), figure
 *   <dd>i1 to o28; what was published of a question; whatever is calculated from scores
 *   <dt>response, answer, choice, tally
 *   <dd>what one person sent; what it says to one question; one of the answers that a form offers;
 *       how often each was chosen, which is all that is kept
 *   <dt>level (ระดับผลการประเมิน)
 *   <dd>the verdict on the whole
 *   <dt>triage
 *   <dd>MAINTAIN (รักษามาตรฐาน) or IMPROVE (พัฒนาและปรับปรุง), question by question
 *   <dt>gap
 *   <dd>EIT Public less EIT Survey
 *   <dt>finding (ข้อสังเกต)
 *   <dd>what is wrong or in doubt, at its cell; a <em>refusal</em> is why a file is not read at all
 *   <dt>withheld
 *   <dd>a figure that is not told since it would be a guess
 *   <dt>measure (มาตรการ), unit (หน่วยงานภายใน), share, round (รอบ)
 *   <dd>what will be done; who does it; what of it all is a unit's; the year and agency that
 *       letters and answers belong to, told by {@code RoundId}
 *   <dt>letter, message, delivery, outbox entry
 *   <dd>the text to a unit; the MIME message that carries it; what became of it; its row until then
 *   <dt>owned
 *   <dd>a cell, column or area of staff's sheets that the engine fills and may empty again; its own
 *       sheets are the <em>engine's sheets</em>
 *   <dt>layout, recognition
 *   <dd>where everything stands in a workbook; how that was found
 *   <dt>splice
 *   <dd>the replacement of a range of a part's bytes
 * </dl>
 */
@NullMarked
package org.itaworkbook;

import org.jspecify.annotations.NullMarked;
