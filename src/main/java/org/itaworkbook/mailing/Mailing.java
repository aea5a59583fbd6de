package org.itaworkbook.mailing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.DueCalendar;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.letters.LetterText;
import org.itaworkbook.letters.MailPlan;
import org.itaworkbook.letters.PlannedMessage;
import org.itaworkbook.letters.PlannedMessage.Plan;
import org.itaworkbook.mail.BackgroundSender;
import org.itaworkbook.mail.DailyErasure;
import org.itaworkbook.mail.MessageSender;
import org.itaworkbook.mail.outbox.Correspondence;
import org.itaworkbook.mail.outbox.DailyCapException;
import org.itaworkbook.mail.outbox.LatestDelivery;
import org.itaworkbook.mail.outbox.Outbox;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mail.settings.MailSettingException;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.people.AuditSearch;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;
import org.jspecify.annotations.Nullable;

/**
 * The straight lines from a divided analysis to its letters: who would get what, drafts, and
 * sending. The outbox is opened when it is first needed. Thread-safe.
 */
public final class Mailing implements AutoCloseable {

  /** Letters of a name; those of real ones have a few dozen. */
  private static final int LONGEST_NAME = 1_000;

  /** Letters of a name that is too long that are enough to find it by. */
  private static final int TOLD = 40;

  private final MailSettings settings;
  private final Clock clock;
  private final LetterWriter letters;
  private @Nullable Outbox outbox;
  private @Nullable BackgroundSender background;
  private @Nullable DailyErasure erasure;

  /**
   * @param clock tells the time of messages and, in its zone, the day that a reminder bears
   */
  public Mailing(Engine engine, MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    letters = new LetterWriter(engine, settings, clock);
  }

  /**
   * Who would get what, and what went out before; nothing is sent. Of a workbook without any score
   * only reminders are due: another letter would have nothing to say.
   *
   * @throws RefusedException if the agency or a unit has a name that no letter could bear
   */
  public MailPlan plan(Division division, LetterKind letter) {
    division.shares().forEach(Mailing::demandShortNames);
    Map<Correspondence, LatestDelivery> latest = latest(division);
    List<PlannedMessage> messages = new ArrayList<>();
    List<Unit> unreachable = new ArrayList<>();
    if (letter != LetterKind.REMINDER && !division.hasScores()) {
      return new MailPlan(division, messages, unreachable);
    }
    List<String> files = division.fileNames();
    for (int i = 0; i < files.size(); i++) {
      UnitShare share = division.shares().get(i);
      if (share.isEmpty() || letter == LetterKind.REMINDER && share.unanswered().isEmpty()) {
        continue;
      }
      if (share.unit().addresses().isEmpty()) {
        unreachable.add(share.unit());
      }
      for (MailAddress address : share.unit().addresses()) {
        messages.add(planned(share, address, false, letter, files.get(i), latest));
      }
      for (MailAddress address : share.copies()) {
        messages.add(planned(share, address, true, letter, files.get(i), latest));
      }
    }
    return new MailPlan(division, messages, unreachable);
  }

  /** Long names would be refused by the outbox, and take time to be folded into a header. */
  private static void demandShortNames(UnitShare share) {
    for (String name :
        List.of(Objects.requireNonNullElse(share.agency().name(), ""), share.unit().name())) {
      if (name.length() > LONGEST_NAME) {
        throw new RefusedException(
            Refusal.LONG_NAME, OneLine.of(name.substring(0, TOLD)), name.length(), LONGEST_NAME);
      }
    }
  }

  private Map<Correspondence, LatestDelivery> latest(Division division) {
    return division.shares().isEmpty()
        ? Map.of()
        : knownOutbox()
            .map(known -> known.latest(division.shares().get(0).round().toString()))
            .orElseGet(Map::of);
  }

  private PlannedMessage planned(
      UnitShare share,
      MailAddress address,
      boolean copy,
      LetterKind letter,
      String file,
      Map<Correspondence, LatestDelivery> latest) {
    LetterText text = letters.text(share, letter, file);
    Correspondence to = letters.correspondence(share, address, letter);
    LatestDelivery last = latest.get(to);
    boolean known = last != null && last.letterKey().equals(to.key(text.contentHash()));
    Plan plan = known ? Plan.KNOWN : settings.allows(to.recipient()) ? Plan.SEND : Plan.NOT_ALLOWED;
    String subject = copy ? Messages.thai("letter.subject.copy", text.subject()) : text.subject();
    String content =
        String.join(
            "\n",
            to.key(text.contentHash()),
            subject,
            file,
            text.plain(),
            String.valueOf(letters.replyTo(share)));
    return new PlannedMessage(
        share,
        address,
        to.recipient(),
        letter,
        copy,
        settings.testTo() == null
            ? subject
            : OneLine.of(Messages.thai("letter.subject.test", address, subject)),
        file,
        DueCalendar.of(text).map(DueCalendar::name).orElse(null),
        Fingerprint.of(content),
        plan,
        last == null ? null : last.delivery());
  }

  /** Why nothing can be sent from here; empty where letters can. */
  public Optional<Text> hindrance() {
    try {
      settings.demandSending();
      return Optional.empty();
    } catch (MailSettingException e) {
      return Optional.of(e.text());
    }
  }

  /** The same for those who call from elsewhere. */
  public Optional<Text> hindranceOverHttp() {
    try {
      settings.demandSendingOverHttp();
      return Optional.empty();
    } catch (MailSettingException e) {
      return Optional.of(e.text());
    }
  }

  /** The day that letters are written on. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The words of a planned message. */
  public LetterText text(PlannedMessage message) {
    return letters.text(message);
  }

  /**
   * A draft for each planned message, by its file name, but for those to domains that are not
   * allowed; none is counted as sent.
   */
  public Map<String, byte[]> drafts(MailPlan plan) {
    return letters.drafts(plan);
  }

  /**
   * Queues what a plan says is due.
   *
   * @param confirmed how many messages a person has said are to leave
   * @param digest of the plan that the person was shown
   * @param by who sends them, which is written down with them
   * @param workbook the SHA-256 of the workbook that they come from
   * @return the messages that were queued
   * @throws WrongCountException if that is another number
   * @throws PlanChangedException if it was another plan
   * @throws DailyCapException if too many were queued within a day
   * @throws MailSettingException if the settings do not allow sending
   */
  public List<Delivery> send(
      MailPlan plan, int confirmed, String digest, Actor by, String workbook) {
    settings.demandSending();
    List<PlannedMessage> due = plan.due();
    if (due.size() != confirmed) {
      throw new WrongCountException(plan, confirmed);
    }
    if (!due.isEmpty() && !plan.digest().equals(digest.strip().toLowerCase(Locale.ROOT))) {
      throw new PlanChangedException();
    }
    Outbox box = outbox();
    List<Long> ids =
        box.put(
            due.stream().map(letters::entry).iterator(),
            settings.perDay(),
            by,
            sending(due, plan.digest(), workbook));
    nudge();
    return ids.stream().flatMap(id -> box.find(id).stream()).toList();
  }

  private static Act sending(List<PlannedMessage> due, String digest, String workbook) {
    return new Act(
        Act.Kind.SEND,
        due.isEmpty() ? "" : LetterWriter.agency(due.get(0).share()),
        due.isEmpty() ? null : due.get(0).share().round().toString(),
        0,
        List.of(),
        workbook,
        digest,
        DeliveryState.QUEUED.name());
  }

  /**
   * Writes down what somebody did that changed nothing in the outbox, where it is known who that
   * was; the outbox is made where there is none.
   */
  public void note(Actor by, Act act) {
    if (by.isNamed()) {
      outbox().audit().write(by, act);
    }
  }

  /** The same of a sign-in, which may have been refused to somebody who is not known. */
  public void noteSignIn(Actor by, Act act) {
    outbox().audit().write(by, act);
  }

  /**
   * Sends what is due now, until nothing is or there is no point in going on.
   *
   * @return why it stopped early
   * @throws MailSettingException if the settings do not allow sending
   */
  public Optional<Text> deliverDue() {
    return new MessageSender(outbox(), settings, clock).deliverDue();
  }

  /**
   * Sends in the background from now on, if the settings allow it; deletes what is kept no longer
   * all the same.
   */
  public synchronized void keepSending() {
    if (background != null || erasure != null) {
      return;
    }
    if (settings.server() != null && settings.from() != null) {
      background = BackgroundSender.open(outbox(), settings, clock);
    } else {
      erasure = DailyErasure.start(this::openOutbox, settings, clock);
    }
  }

  /** Lets what is due be sent in the background at once, if anything is sent there. */
  public synchronized void nudge() {
    if (background != null) {
      background.nudge();
    }
  }

  /**
   * The same for a person who will not wait until a mail server that takes no mail is tried again.
   */
  public synchronized void hurry() {
    if (background != null) {
      background.hurry();
    }
  }

  /** The outbox; made where there is none. */
  public synchronized Outbox outbox() {
    if (outbox == null) {
      outbox = Outbox.open(settings.database(), clock);
      DailyErasure.erase(outbox, settings, clock);
    }
    return outbox;
  }

  /** The outbox, if anything was ever put into it; none is made. */
  public Optional<Outbox> knownOutbox() {
    return settings.database().exists() ? Optional.of(outbox()) : Optional.empty();
  }

  /**
   * What was written down of who did what; makes no outbox.
   *
   * @param from the first day, in the clock's zone; null for all before {@code to}
   * @param to the last day; null for all until now
   * @param person a part of somebody's id or name, however cased; null for anybody
   */
  public AuditView audit(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String person) {
    ZoneId zone = clock.getZone();
    Instant first = from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
    LocalDate last = to == null ? today() : to;
    Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
    return new AuditView(knownOutbox().map(Outbox::audit), new AuditSearch(first, end, person));
  }

  /** All messages that were ever queued, and what became of them; makes no outbox. */
  public List<Delivery> deliveries() {
    return knownOutbox().map(Outbox::list).orElseGet(List::of);
  }

  /**
   * Opens the outbox where there is one or letters are to be sent, and tries the mail server;
   * nothing is sent.
   *
   * @return why the mail server takes no letter; empty where it would, or there is none
   */
  public Optional<Text> attempt() {
    if (settings.server() != null || settings.database().exists()) {
      outbox().counts();
    }
    return MailServerTrial.of(settings);
  }

  /** How it fares; empty where no outbox is open. None is opened. */
  public Optional<OutboxFigures> figures() {
    return openOutbox()
        .map(
            open ->
                new OutboxFigures(
                    open.counts(), open.audit().counts(), open.sending().paused().isPresent()));
  }

  /** Whether the outbox answers, if one is open; may take long where it does not. */
  public boolean isReachable() {
    try {
      openOutbox().ifPresent(Outbox::counts);
      return true;
    } catch (OutboxException away) {
      return false;
    }
  }

  private synchronized Optional<Outbox> openOutbox() {
    return Optional.ofNullable(outbox);
  }

  public MailSettings settings() {
    return settings;
  }

  @Override
  public synchronized void close() {
    if (background != null) {
      background.close();
      background = null;
    }
    if (erasure != null) {
      erasure.close();
      erasure = null;
    }
    if (outbox != null) {
      outbox.close();
      outbox = null;
    }
  }
}
