package id.sarpras.whatsapp;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintIntake;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Handover;
import id.sarpras.complaint.OpenCases;
import id.sarpras.complaint.Registered;
import id.sarpras.complaint.Report;
import id.sarpras.complaint.Ways;
import id.sarpras.notification.Channel;
import id.sarpras.shared.Actor;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.Standards;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// To which case a message belongs. One that quotes a message of a case belongs to that; else to
/// the case of its chat that was written in last and is still to be answered; else to the one open
/// case of its number, if there is exactly one; else it is a complaint of its own. People write in
/// many small messages, so that a second complaint of the same person begins by another door, or an
/// officer splits it off.
@Component
class Hearing {

  /// Who is later than this needs a reason in the register.
  private static final Duration AT_ONCE = Duration.ofMinutes(15);

  private final ChatStore chats;
  private final EventStore events;
  private final SendingStore sendings;
  private final OpenCases cases;
  private final ComplaintIntake intake;
  private final Dialogue dialogue;
  private final Ways ways;
  private final Standards standards;
  private final Wordings wordings;
  private final TrackingCodes marks;
  private final InstantSource clock;

  Hearing(
      ChatStore chats,
      EventStore events,
      SendingStore sendings,
      OpenCases cases,
      ComplaintIntake intake,
      Dialogue dialogue,
      Ways ways,
      Standards standards,
      Wordings wordings,
      TrackingCodes marks,
      InstantSource clock) {
    this.chats = chats;
    this.events = events;
    this.sendings = sendings;
    this.cases = cases;
    this.intake = intake;
    this.dialogue = dialogue;
    this.ways = ways;
    this.standards = standards;
    this.wordings = wordings;
    this.marks = marks;
    this.clock = clock;
  }

  /// Puts a message where it belongs, in the transaction that works its event through.
  ///
  /// @param event its id; a case that begins with it has it as its submission
  void hear(UUID event, Event.Said said) {
    UnitId unit = standards.home().id();
    Instant at = said.at().filter(clock.instant()::isAfter).orElseGet(clock::instant);
    ChatStore.Chat chat = chats.held(unit, said.sender(), at);
    Optional<Complaint> quoted = said.repliesTo().flatMap(id -> quoted(unit, id));
    if (said.isReaction() && quoted.isEmpty()) {
      return;
    }
    Complaint belongsTo =
        quoted
            .or(() -> lastOpen(unit, chat))
            .or(() -> onlyOne(unit, said.sender()))
            .map(
                open -> {
                  String text = wordings.of(said, open.language());
                  dialogue.hear(
                      open, text, List.of(), Channel.WHATSAPP.name(), at, new Actor.Guest());
                  return open;
                })
            .orElseGet(() -> register(unit, event, said, at));
    events.belong(unit, event, chat.id(), belongsTo.id().value(), at);
  }

  private Complaint register(UnitId unit, UUID event, Event.Said said, Instant at) {
    Locale language = wordings.language(said);
    String text = wordings.of(said, language);
    var who = new Complainant(said.sender().name(), said.sender().phone(), Optional.empty(), "");
    boolean isLate = at.plus(AT_ONCE).isBefore(clock.instant());
    Registered registered =
        intake.register(
            new Handover(
                event,
                ComplaintChannel.WHATSAPP,
                new Actor.Guest(),
                language,
                Optional.of(who),
                new Report(wordings.title(text, language), text, "", "", Optional.empty()),
                false,
                at,
                isLate ? wordings.late() : "",
                List.of()));
    Complaint complaint = cases.find(unit, registered.id().value()).orElseThrow();
    ways.add(complaint, Channel.WHATSAPP);
    return complaint;
  }

  private Optional<Complaint> quoted(UnitId unit, String message) {
    byte[] mark = Marking.message(marks, message);
    return Stream.of(events.subjectOf(unit, mark), sendings.subjectOf(unit, mark))
        .flatMap(Optional::stream)
        .flatMap(subject -> cases.find(unit, subject).stream())
        .findFirst();
  }

  private Optional<Complaint> lastOpen(UnitId unit, ChatStore.Chat chat) {
    return events.subjectsOf(unit, chat.id()).stream()
        .flatMap(subject -> cases.find(unit, subject).stream())
        .filter(Complaint::isToBeAnswered)
        .findFirst();
  }

  private Optional<Complaint> onlyOne(UnitId unit, Event.Sender sender) {
    List<Complaint> open = sender.phone().map(phone -> cases.from(unit, phone)).orElse(List.of());
    return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
  }
}
