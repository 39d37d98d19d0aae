package id.sarpras.complaint.forward;

import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintFile;
import id.sarpras.complaint.forward.Chronology.Entry;
import id.sarpras.complaint.store.FileStore;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.workingtime.CaseEvent;
import id.sarpras.workingtime.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells what happened to a case, in the order in which it happened.
@Component
class Chronicler {

  private final FileStore files;
  private final CaseNotes notes;
  private final ForwardStore forwards;
  private final Texts texts;

  Chronicler(FileStore files, CaseNotes notes, ForwardStore forwards, Texts texts) {
    this.files = files;
    this.notes = notes;
    this.forwards = forwards;
    this.texts = texts;
  }

  /// Every step; what officers wrote for each other only where that is wanted.
  List<Entry> entries(ComplaintFile file, boolean withNotes) {
    Complaint complaint = file.complaint();
    return Stream.of(
            clock(file),
            said(file),
            assigned(complaint, withNotes),
            withNotes ? noted(complaint) : Stream.<Entry>empty(),
            answered(file),
            forwarded(complaint))
        .flatMap(some -> some)
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }

  private Stream<Entry> clock(ComplaintFile file) {
    Complaint complaint = file.complaint();
    var entries = new ArrayList<Entry>();
    for (CaseEvent event :
        files
            .events(complaint.unit(), List.of(complaint.id()))
            .getOrDefault(complaint.id(), List.of())) {
      switch (event) {
        case CaseEvent.Received(var at, var limit) -> {
          entries.add(
              new Entry(at, say("received", channel(complaint)), complaint.report().text()));
          entries.add(
              new Entry(
                  complaint.registeredAt(),
                  say("registered", complaint.reference()),
                  complaint.lateReason()));
        }
        case CaseEvent.Reclassified(var at, var limit) ->
            entries.add(new Entry(at, say("class", name(file, limit)), ""));
        case CaseEvent.Paused(var at) -> entries.add(new Entry(at, say("paused"), ""));
        case CaseEvent.Resumed(var at) -> entries.add(new Entry(at, say("resumed"), ""));
        case CaseEvent.Extended(var at, var amount, var reason) ->
            entries.add(new Entry(at, say("extended"), reason));
        case CaseEvent.Settled(var at) -> entries.add(new Entry(at, say("settled"), ""));
        case CaseEvent.Reopened(var at, var limit) ->
            entries.add(new Entry(at, say("reopened"), ""));
      }
    }
    return entries.stream();
  }

  private Stream<Entry> said(ComplaintFile file) {
    return file.messages().stream()
        .map(
            message ->
                new Entry(
                    message.at(),
                    say(
                        message.incoming()
                            ? "complainant"
                            : message.question() ? "question" : "office"),
                    message.text()));
  }

  private Stream<Entry> assigned(Complaint complaint, boolean withNotes) {
    return notes.assignments(complaint).stream()
        .map(
            one ->
                new Entry(
                    one.at(),
                    say(
                        "assigned",
                        Stream.of(one.team(), one.officer())
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.joining(", "))),
                    withNotes ? one.instruction() : ""));
  }

  private Stream<Entry> noted(Complaint complaint) {
    return notes.notes(complaint).stream()
        .map(note -> new Entry(note.at(), say("note", note.officer()), note.text()));
  }

  private Stream<Entry> answered(ComplaintFile file) {
    return file.answers().stream()
        .map(answer -> new Entry(answer.at(), say("answered"), answer.text()));
  }

  private Stream<Entry> forwarded(Complaint complaint) {
    return forwards.of(complaint.unit(), List.of(complaint.id())).stream()
        .map(
            before ->
                new Entry(before.at(), say("forwarded", before.recipient(), before.letter()), ""));
  }

  private static String name(ComplaintFile file, Limit limit) {
    Optional<ComplaintClass> klass =
        file.classes().stream().filter(one -> one.limit().equals(limit)).findFirst();
    return klass.map(one -> one.name().id() + ", " + one.time().id()).orElse("");
  }

  private String say(String step, Object... arguments) {
    return texts.say(Texts.INDONESIAN, "chronology." + step, arguments);
  }

  private String channel(Complaint complaint) {
    return texts.say(Texts.INDONESIAN, "complaint.channel." + complaint.channel().name());
  }
}
