package id.sarpras.complaint.forward;

import id.sarpras.complaint.Attachment;
import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintFile;
import id.sarpras.complaint.Identities;
import id.sarpras.identity.Officer;
import id.sarpras.letter.OutgoingLetter;
import id.sarpras.letter.OutgoingLetters;
import id.sarpras.letter.Pdf;
import id.sarpras.letter.QrCode;
import id.sarpras.letter.Scans;
import id.sarpras.page.Pages;
import id.sarpras.page.Texts;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Ids;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Makes the package: chronology, evidence, the manifest that names each file with its SHA-256, and
/// on top the letter that shows the SHA-256 of the manifest. A stranger's file names are left out:
/// they may say who complained.
@Component
class PackageMaker {

  private static final String TEMPLATE = "forward-1";
  private static final String PDF = MediaType.APPLICATION_PDF_VALUE;

  private final ForwardStore store;
  private final Packages packages;
  private final Chronicler chronicler;
  private final Identities identities;
  private final OutgoingLetters letters;
  private final Scans scans;
  private final Standards standards;
  private final Pages pages;
  private final Texts texts;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final String address;

  PackageMaker(
      ForwardStore store,
      Packages packages,
      Chronicler chronicler,
      Identities identities,
      OutgoingLetters letters,
      Scans scans,
      Standards standards,
      Pages pages,
      Texts texts,
      ObjectMapper json,
      InstantSource clock,
      @Value("${sarpras.address}") String address) {
    this.store = store;
    this.packages = packages;
    this.chronicler = chronicler;
    this.identities = identities;
    this.letters = letters;
    this.scans = scans;
    this.standards = standards;
    this.pages = pages;
    this.texts = texts;
    this.json = json;
    this.clock = clock;
    this.address = address;
  }

  /// Makes a package and freezes it, in the transaction that forwards the case.
  Forward make(Officer officer, ComplaintFile file, Order order) {
    Complaint complaint = file.complaint();
    Instant now = clock.instant();
    List<Part> parts = parts(officer, file, order);
    Manifest manifest = manifest(officer, complaint, order, now, parts);
    byte[] listed =
        json.writerWithDefaultPrettyPrinter()
            .writeValueAsString(manifest)
            .getBytes(StandardCharsets.UTF_8);
    byte[] seal = Part.sha256(listed);
    UUID id = Ids.next();
    OutgoingLetter letter = letter(officer, file, order, id, manifest, seal);
    store.add(complaint.unit(), id, complaint.id(), order, letter.id(), seal, officer.id(), now);
    packages.keep(
        complaint.unit(),
        id,
        Stream.concat(
                Stream.of(
                    Part.of(say("file.letter") + ".pdf", PDF, Pdf.of(letter.content())),
                    Part.of(Packages.MANIFEST, MediaType.APPLICATION_JSON_VALUE, listed)),
                parts.stream())
            .toList());
    return store.of(complaint.unit(), List.of(complaint.id())).getLast();
  }

  private List<Part> parts(Officer officer, ComplaintFile file, Order order) {
    List<Part> evidence = evidence(file, order);
    var parts = new ArrayList<Part>();
    parts.add(
        Part.of(
            say("file.chronology") + ".pdf",
            PDF,
            Pdf.of(
                pages.text(
                    "complaint/forward-chronology",
                    Texts.INDONESIAN,
                    new Chronology(
                        standards.home(),
                        file.complaint(),
                        className(file),
                        chronicler.entries(file, order.withNotes()),
                        evidence.stream().map(Part::entry).toList())))));
    if (order.withIdentity()) {
      identities
          .open(officer, file.complaint().id(), order.identityReason())
          .map(this::identity)
          .ifPresent(parts::add);
    }
    parts.addAll(evidence);
    return parts;
  }

  private Part identity(Complainant who) {
    String lines =
        Stream.of(
                line("field.pelapor", Optional.of(who.name())),
                line("field.telepon", who.phone().map(PhoneNumber::value)),
                line("field.email", who.email().map(EmailAddress::value)),
                line("field.alamat", Optional.of(who.address())))
            .collect(Collectors.joining());
    return Part.of(
        say("file.identity") + ".txt",
        MediaType.TEXT_PLAIN_VALUE,
        lines.getBytes(StandardCharsets.UTF_8));
  }

  private String line(String key, Optional<String> value) {
    return value
        .filter(text -> !text.isEmpty())
        .map(text -> texts.say(Texts.INDONESIAN, key) + ": " + text + "\r\n")
        .orElse("");
  }

  private List<Part> evidence(ComplaintFile file, Order order) {
    var parts = new ArrayList<Part>();
    for (Attachment one : file.attachments()) {
      if (!one.inward() || order.withNotes()) {
        String type = one.scan().mediaType();
        parts.add(
            new Part(
                "%s/%02d.%s"
                    .formatted(
                        say("file.evidence"),
                        parts.size() + 1,
                        MediaType.parseMediaType(type).getSubtype()),
                type,
                () -> scans.content(file.complaint().unit(), one.scan().id()).orElseThrow()));
      }
    }
    return parts;
  }

  private Manifest manifest(
      Officer officer, Complaint complaint, Order order, Instant now, List<Part> parts) {
    ServiceUnit unit = standards.home();
    return new Manifest(
        Manifest.FORMAT,
        complaint.reference(),
        unit.government(),
        unit.name(),
        now.truncatedTo(ChronoUnit.SECONDS).atZone(unit.zone()).toOffsetDateTime(),
        officer.name(),
        order.withNotes(),
        order.withIdentity(),
        parts.stream().map(Part::entry).toList());
  }

  private OutgoingLetter letter(
      Officer officer,
      ComplaintFile file,
      Order order,
      UUID forward,
      Manifest manifest,
      byte[] seal) {
    ServiceUnit unit = standards.home();
    return letters.issue(
        unit.id(),
        unit.shortName(),
        unit.zone(),
        forward,
        texts.say(Texts.INDONESIAN, "forward-letter.title"),
        TEMPLATE,
        head ->
            pages.text(
                "complaint/forward-letter",
                Texts.INDONESIAN,
                new CoverLetter(
                    unit,
                    head,
                    file.complaint(),
                    className(file),
                    order,
                    manifest,
                    HexFormat.of().formatHex(seal),
                    officer,
                    QrCode.of(address + "/surat/" + head.id() + "/" + head.seal()).dataAddress())));
  }

  private static String className(ComplaintFile file) {
    return file.klass().map(one -> one.name().id()).orElse("");
  }

  private String say(String key) {
    return texts.say(Texts.INDONESIAN, "forward." + key);
  }
}
