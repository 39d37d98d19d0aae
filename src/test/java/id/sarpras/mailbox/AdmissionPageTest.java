package id.sarpras.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.complaint.Answers;
import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintState;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Note;
import id.sarpras.complaint.Seals;
import id.sarpras.complaint.Vault;
import id.sarpras.letter.Specimens;
import id.sarpras.mailbox.store.HealthStore;
import id.sarpras.mailbox.store.MailStore;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Notifications;
import id.sarpras.notification.SentNotice;
import id.sarpras.standard.Standards;
import id.sarpras.testing.PageTest;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// What becomes of a mail: the mail server, the mailbox and the citizens are there, over sockets.
@PageTest
class AdmissionPageTest extends PostRoom {

  /// The mail server of the tests takes the hour after noon for the one after midnight.
  private static final LocalTime BEFORE_NOON = LocalTime.of(11, 30);

  @Autowired Admission admission;
  @Autowired Quarantine quarantine;
  @Autowired MailboxSettings settings;
  @Autowired ComplaintDesk desk;
  @Autowired CaseNotes notes;
  @Autowired Dialogue dialogue;
  @Autowired Answers answers;
  @Autowired MailStore mails;
  @Autowired HealthStore health;
  @Autowired Standards standards;
  @Autowired Vault vault;
  @Autowired List<Seals> kinds;
  @Autowired Notifications notifications;
  @Autowired JavaMailSenderImpl smtp;
  @Autowired InstantSource clock;

  /// When it is received is what the server says, never what the sender writes.
  @Test
  void theClockBeginsWhenTheServerReceivedIt() {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    append(mail(siti, "Subject: Lampu mati\n\nSejak Senin."), yesterday);
    mailbox.read();
    Complaint complaint = caseOf(siti);
    assertThat(complaint.receivedAt()).isEqualTo(yesterday);
    assertThat(complaint.report().writtenOn()).contains(LocalDate.of(2015, 1, 1));
    assertThat(complaint.lateReason()).isNotEmpty();
  }

  @Test
  void whatIsTakenLiesInTheFolderOfThoseTakenAndIsAcknowledgedOnce() {
    complaintOf(siti);
    mailbox.read();
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(1);
    assertThat(received(siti, 1)).hasSize(1);
    assertThat(count("INBOX")).isZero();
    assertThat(count(settings.handled())).isPositive();
  }

  @Test
  void aCrashBeforeItCouldBeMovedMakesNoSecondCase() throws Exception {
    send(mail(siti, "Subject: Lampu mati\n\nSejak Senin."));
    try (ImapMailbox box = ImapMailbox.open(settings)) {
      for (var mail : box.mails()) {
        var arrival =
            new Arrival(
                settings.box(),
                box.uidValidity(),
                mail.uid(),
                clock.instant(),
                mail.bytes(),
                box.fetch(mail.uid(), Mailbox.MOST_BYTES).orElseThrow(),
                true);
        admission.take(staff.unit().id(), arrival);
        admission.take(staff.unit().id(), arrival);
      }
    }
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(1);
    assertThat(count("INBOX")).isZero();
  }

  @Test
  void twoNodesThatReadAtOnceMakeOneCaseOfEachMail() throws Exception {
    for (int i = 0; i < 4; i++) {
      send(mail(siti, "Subject: Nomor " + i + "\n\nIsi."));
    }
    var start = new CountDownLatch(1);
    Callable<Void> node =
        () -> {
          start.await();
          mailbox.read();
          return null;
        };
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var running = List.of(nodes.submit(node), nodes.submit(node), nodes.submit(node));
      start.countDown();
      for (var one : running) {
        one.get();
      }
    }
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(4);
    assertThat(received(siti, 4)).hasSize(4);
  }

  /// The folder was made anew, or somebody moved the mail back: it has another number, and is known
  /// by its own id.
  @Test
  void theSameMailInAnotherPlaceIsTheSame() {
    String raw = mail(siti, "Subject: Lampu mati\n\nSejak Senin.");
    send(raw);
    mailbox.read();
    send(raw);
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(1);
  }

  @Test
  void theIdOfAnothersMailDoesNotKeepAMailOut() {
    String raw =
        mail(siti, "Message-ID: <dipinjam-%s@x.id>\nSubject: Satu\n\nIsi.".formatted(siti));
    send(raw);
    String budi = "budi." + siti;
    send(raw.replace(siti + "\nTo", budi + "\nTo"));
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(1);
    assertThat(casesOf(budi)).hasSize(1);
  }

  @Test
  void whoAnswersOurMailIsHeardInTheCaseWithoutTheHistory() {
    Complaint complaint = complaintOf(siti);
    send(
        mail(
            siti.toUpperCase(Locale.ROOT),
            "In-Reply-To: %s\nSubject: Re: apa saja\n\nLantai tiga.\n\nPada Senin, Biro menulis:\n> Yth."
                .formatted(lastId(siti))));
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(1);
    assertThat(messages(complaint)).containsExactly("Lantai tiga.");
    assertThat(received(siti)).hasSize(1);
  }

  @Test
  void whoContinuesTheirOwnEarlierMailIsHeardInTheCase() {
    String first = newId();
    send(mail(siti, "Message-ID: " + first + "\nSubject: Lampu\n\nLampu mati."));
    send(mail(siti, "References: " + first + "\nSubject: Lampu\n\nFotonya menyusul."));
    mailbox.read();
    assertThat(messages(caseOf(siti))).containsExactly("Fotonya menyusul.");
  }

  @Test
  void anAnswerLetsTheClockGoOnFromWhenTheServerReceivedIt() {
    Complaint complaint = complaintOf(siti);
    desk.classify(siska, complaint.id(), 0, "NORMATIVE", "", "");
    dialogue.say(siska, complaint.id(), "Lantai berapa?", true);
    String question = received(siti, 2).stream().map(PostRoom::id).toList().getLast();
    send(mail(siti, "In-Reply-To: " + question + "\nSubject: Re\n\nTiga."));
    mailbox.read();
    assertThat(now(complaint).restsSince()).isEmpty();
  }

  /// Whoever else knows a number, or even the id of our mail, begins a case of their own.
  @Test
  void aStrangerWhoQuotesANumberAndOurMailLearnsNothing() throws Exception {
    Complaint complaint = complaintOf(siti);
    String budi = "budi." + siti;
    send(
        mail(
            budi,
            "In-Reply-To: %s\nReferences: %s\nSubject: Re: Pengaduan %s terdaftar\n\nApa kabarnya?"
                .formatted(lastId(siti), lastId(siti), complaint.reference())));
    mailbox.read();
    assertThat(messages(complaint)).isEmpty();
    assertThat(caseOf(budi).reference()).isNotEqualTo(complaint.reference());
    String told = received(budi, 1).getFirst().getContent().toString();
    assertThat(told).doesNotContain(complaint.reference());
    assertThat(received(budi).getFirst().getSubject()).doesNotContain(complaint.reference());
  }

  @Test
  void anAnsweredOrClosedCaseHearsAndStaysAsItIs() {
    Complaint complaint = complaintOf(siti);
    set(complaint, ComplaintState.CLOSED);
    send(mail(siti, "In-Reply-To: " + lastId(siti) + "\nSubject: Re\n\nTerima kasih."));
    mailbox.read();
    assertThat(messages(complaint)).containsExactly("Terima kasih.");
    assertThat(now(complaint).state()).isEqualTo(ComplaintState.CLOSED);
  }

  @Test
  void whoWritesAgainAfterWithdrawingHasANewCase() {
    Complaint complaint = complaintOf(siti);
    desk.withdraw(siska, complaint.id(), complaint.revision());
    send(mail(siti, "In-Reply-To: " + lastId(siti) + "\nSubject: Re\n\nTernyata rusak lagi."));
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(2);
    assertThat(messages(complaint)).isEmpty();
  }

  @Test
  void filesAreTakenOverAndOthersRefusedWithANoteOfEach() {
    append(
        mail(
            siti,
            multipart(
                "Content-Type: text/plain\n\nTerlampir.",
                file("bukti.png", Specimens.image("png", 20, 20)),
                file("foto.jpg", "MZ\0\0 a program".getBytes(StandardCharsets.UTF_8)),
                file("arsip.zip", zipBomb()),
                file("rusak.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))),
        clock.instant());
    mailbox.read();
    Complaint complaint = caseOf(siti);
    assertThat(complaints.file(complaint).attachments())
        .extracting(one -> one.scan().fileName())
        .containsExactly("bukti.png");
    assertThat(notes.notes(complaint))
        .extracting(Note::text)
        .anyMatch(note -> note.contains("foto.jpg"))
        .anyMatch(note -> note.contains("arsip.zip"))
        .anyMatch(note -> note.contains("rusak.pdf"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "X-Auto-Response-Suppress: All",
        "List-Id: <warga.lists.id>"
      })
  void aMachinesMailIsNeverACaseAndNeverAcknowledged(String header) {
    send(mail(siti, header + "\nSubject: Lampu mati\n\nIsi."));
    mailbox.read();
    assertThat(casesOf(siti)).isEmpty();
    assertThat(count("INBOX")).isZero();
    assertThat(received(siti)).isEmpty();
  }

  @Test
  void autoSubmittedNoIsAHuman() {
    send(mail(siti, "Auto-Submitted: no\nSubject: Lampu mati\n\nIsi."));
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(1);
  }

  @Test
  void anAbsenceNoticeToOurMailIsANoteInTheCase() {
    Complaint complaint = complaintOf(siti);
    send(
        mail(
            siti,
            "In-Reply-To: %s\nAuto-Submitted: auto-replied\nSubject: Cuti\n\nSaya cuti sampai Senin."
                .formatted(lastId(siti))));
    send(
        mail(
            siti,
            "In-Reply-To: %s\nSubject: Automatic reply: Cuti\n\nMasih cuti."
                .formatted(lastId(siti))));
    mailbox.read();
    assertThat(messages(complaint)).isEmpty();
    assertThat(notes.notes(complaint)).hasSize(2);
    assertThat(notes.notes(complaint).getFirst().text()).contains("cuti sampai Senin");
    assertThat(notes.notes(complaint).getFirst().officer()).isEmpty();
  }

  @Test
  void anAbsenceNoticeThatOnlyItsSubjectGivesAwayWaitsForAnOfficial() {
    send(mail(siti, "Subject: Balasan otomatis: sedang cuti\n\nSaya cuti."));
    mailbox.read();
    assertThat(casesOf(siti)).isEmpty();
    assertThat(reasonOfLast()).contains(QuarantineReason.MAYBE_AUTOMATIC);
  }

  @Test
  void ourOwnMailThatComesBackIsLeftAlone() {
    int before = registered();
    send(mail(OFFICE, "Subject: Berputar\n\nIsi."));
    send(mail("Umum <UMUM@contoh.go.id>", "Subject: Berputar\n\nIsi."));
    send(mail(siti, "X-Loop: umum@contoh.go.id\nSubject: Berputar\n\nIsi."));
    mailbox.read();
    assertThat(registered()).isEqualTo(before);
    assertThat(casesOf(siti)).isEmpty();
  }

  /// A machine that answers our acknowledgement with a new mail each time, and says nowhere that it
  /// is one.
  @Test
  void twoMachinesThatAnswerEachOtherComeToRest() {
    for (int i = 0; i < 12; i++) {
      send(mail(siti, "Subject: Terima kasih atas email Anda\n\nTiket nomor " + i));
      mailbox.read();
    }
    assertThat(casesOf(siti)).hasSize(Admission.MOST_AN_HOUR);
    assertThat(received(siti, Admission.MOST_AN_HOUR)).hasSize(Admission.MOST_AN_HOUR);
    assertThat(reasonOfLast()).contains(QuarantineReason.TOO_MANY);
    String budi = "budi." + siti;
    send(mail(budi, "Subject: Lampu\n\nMati."));
    mailbox.read();
    assertThat(casesOf(budi)).as("nobody else is held up").hasSize(1);
  }

  @Test
  void whatIsTooMuchForAnHourOrADayIsCountedByWhenItWasReceived() {
    Instant morning =
        clock.instant().atZone(ZoneId.systemDefault()).minusDays(1).with(BEFORE_NOON).toInstant();
    for (int i = 0; i < 25; i++) {
      append(
          mail(siti, "Subject: Nomor " + i + "\n\nIsi."),
          morning.minus(Duration.ofMinutes(25 * (25 - i))));
    }
    mailbox.read();
    assertThat(casesOf(siti)).hasSize(Admission.MOST_A_DAY);
  }

  @Test
  void aBounceTakesBackWhatCountedAsDeliveredAndTheNextWayIsTried() {
    Complaint complaint = complaintOf(siti);
    SentNotice notice = delivered(complaint);
    send(bounce(id(received(siti, 1).getLast()), "failed", "5.1.1"), "");
    mailbox.read();
    SentNotice after = newest(complaint);
    assertThat(after.by(Channel.EMAIL).orElseThrow().state()).isEqualTo(Delivery.State.FAILED);
    assertThat(after.by(Channel.EMAIL).orElseThrow().attempts().getLast().detail())
        .contains("5.1.1")
        .doesNotContain(siti);
    assertThat(after.by(Channel.LETTER)).as("another way").isPresent();
    assertThat(notice.by(Channel.LETTER)).isEmpty();
    assertThat(casesOf(siti)).hasSize(1);
    assertThat(casesOf("MAILER-DAEMON@warga.id")).isEmpty();
  }

  @Test
  void aDelayIsOnlyNoted() {
    Complaint complaint = complaintOf(siti);
    delivered(complaint);
    send(bounce(id(received(siti, 1).getLast()), "delayed", "4.4.1"), "");
    mailbox.read();
    assertThat(newest(complaint).by(Channel.EMAIL).orElseThrow().state())
        .isEqualTo(Delivery.State.DELIVERED);
    assertThat(notes.notes(complaint))
        .extracting(Note::text)
        .anyMatch(note -> note.contains("4.4.1"));
  }

  @Test
  void aBounceOfAMailThatIsNotOursChangesNothing() {
    int before = registered();
    send(bounce("<" + UUID.randomUUID() + "@contoh.go.id>", "failed", "5.1.1"), "");
    mailbox.read();
    assertThat(registered()).isEqualTo(before);
  }

  @Test
  void poisonIsSetApartAndDoesNotHoldUpTheRest() {
    var deep = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
    for (int i = 0; i < 200; i++) {
      deep.append("--b" + i + "\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\n\n");
    }
    int before = quarantine.count(staff.unit().id());
    send(mail(siti, deep.toString()));
    send(mail(siti, "Content-Type: multipart/mixed\n\nno boundary"));
    send(mail("bukan alamat", "Subject: Tanpa pengirim\n\nIsi."));
    send(mail(siti, "\n\n"));
    send(
        mail(
            siti,
            multipart(
                "Content-Type: text/plain\n\nx\n--zz\n".repeat(1000)
                    + "Content-Type: text/plain\n\nx")));
    send(mail(siti, "Subject: Lampu mati\n\nYang ini sungguhan."));
    mailbox.read();
    assertThat(quarantine.count(staff.unit().id())).isEqualTo(before + 5);
    assertThat(caseOf(siti).report().text()).isEqualTo("Yang ini sungguhan.");
    assertThat(count("INBOX")).isZero();
  }

  @Test
  void aMailOfFortyMegabytesIsNotFetchedWholeAndIsAComplaintAllTheSame() {
    String heavy =
        multipart(
            "Content-Type: text/plain\n\nVideonya terlampir.",
            "Content-Type: video/mp4; name=video.mp4\nContent-Transfer-Encoding: base64\n\n"
                + ("QUFB".repeat(19) + "\n").repeat(40 * 1024 * 1024 / 77));
    append(mail(siti, "Subject: Video\n" + heavy), clock.instant());
    mailbox.read();
    Complaint complaint = caseOf(siti);
    assertThat(complaint.report().text()).isEqualTo("Videonya terlampir.");
    assertThat(complaints.file(complaint).attachments()).isEmpty();
    assertThat(notes.notes(complaint))
        .extracting(Note::text)
        .anyMatch(note -> note.contains("40 MB"));
  }

  @Test
  void whatWasReadBeforeTheMailboxWasFirstMetIsLeftAlone() {
    var other =
        new MailboxSettings(
            settings.host(),
            settings.port(),
            settings.user(),
            settings.password(),
            settings.tls(),
            settings.address(),
            "Lama",
            settings.handled(),
            settings.poll());
    at("INBOX", inbox -> inbox.getStore().getFolder("Lama").create(1));
    String budi = "budi." + siti;
    at(
        "Lama",
        old -> {
          var read = message(mail(siti, "Subject: Sudah dibaca\n\nIsi."));
          read.setFlag(Flags.Flag.SEEN, true);
          old.appendMessages(
              new Message[] {read, message(mail(budi, "Subject: Belum dibaca\n\nIsi."))});
        });
    new Mailbox(other, admission, mails, health, standards, clock).read();
    assertThat(casesOf(siti)).isEmpty();
    assertThat(casesOf(budi)).hasSize(1);
    assertThat(count("Lama")).isEqualTo(1);
  }

  @Test
  void whatWaitsForAnOfficialLiesSealed() {
    send(mail(siti, "Subject: Balasan otomatis: rahasia-sekali\n\nNama saya Siti."));
    mailbox.read();
    byte[] sealed =
        jdbc.sql("SELECT sealed FROM mailbox_raw ORDER BY mail_id DESC LIMIT 1")
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("rahasia-sekali", "Siti", siti);
  }

  /// A master key is replaced: what lies under the old one is put under the new one, and is read as
  /// before.
  @Test
  void whatIsKeptOfMailsComesUnderANewKeyToo() throws Exception {
    String first = newId();
    send(mail(siti, "Message-ID: " + first + "\nSubject: Lampu\n\nMati."));
    send(mail(siti, "Subject: Balasan otomatis: cuti\n\nSaya cuti."));
    mailbox.read();
    Complaint complaint = caseOf(siti);
    String unit = staff.unit().id().value().toString();
    UUID waiting =
        jdbc.sql("SELECT mail_id FROM mailbox_raw ORDER BY mail_id DESC LIMIT 1")
            .query(UUID.class)
            .single();
    age("complaint_mail", "complaint_id", complaint.id().value(), unit + "/%s/mail");
    age("mailbox_raw", "mail_id", waiting, unit + "/%s/raw");
    for (Seals kind : kinds) {
      while (kind.rewrap() > 0) {
        // some more
      }
    }
    for (String table : List.of("complaint_mail", "mailbox_raw", "complainant")) {
      assertThat(
              jdbc.sql("SELECT count(*) FROM " + table + " WHERE key_version < 2")
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(quarantine.open(siska, waiting).orElseThrow().mail().orElseThrow().text())
        .isEqualTo("Saya cuti.");
    desk.classify(siska, complaint.id(), 0, "LIGHT", "", "");
    answers.answer(siska, complaint.id(), 1, "Sudah menyala.");
    assertThat(received(siti, 2).getLast().getHeader("In-Reply-To")).containsExactly(first);
  }

  /// Puts a seal under the old key, as if it had lain there since.
  private void age(String table, String column, UUID id, String owner) {
    byte[] now =
        jdbc.sql("SELECT sealed FROM " + table + " WHERE " + column + " = :id")
            .param("id", id)
            .query(byte[].class)
            .single();
    String of = owner.formatted(id);
    jdbc.sql("UPDATE " + table + " SET sealed = :old, key_version = 1 WHERE " + column + " = :id")
        .param("old", Vault.read(OLD_KEY).seal(vault.open(now, of), of))
        .param("id", id)
        .update();
  }

  /// A day without the server that sends mail: nothing is lost, and nobody is told twice.
  @Test
  void aDayWithoutAnOutgoingServerLosesNothingAndTellsNobodyTwice() {
    Complaint complaint = complaintOf(siti);
    received(siti, 1);
    int port = smtp.getPort();
    smtp.setPort(1);
    try {
      desk.classify(siska, complaint.id(), 0, "LIGHT", "", "");
      answers.answer(siska, complaint.id(), 1, "Sudah diperbaiki.");
      for (int hours : List.of(0, 1, 3, 9, 24)) {
        int tries = attempts(complaint);
        ahead = Duration.ofHours(hours);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> attempts(complaint) > tries);
      }
      assertThat(newest(complaint).by(Channel.EMAIL).orElseThrow().state())
          .isEqualTo(Delivery.State.ATTEMPTED);
      assertThat(received(siti)).hasSize(1);
    } finally {
      smtp.setPort(port);
    }
    ahead = Duration.ofHours(40);
    assertThat(received(siti, 2)).hasSize(2);
    ahead = Duration.ofHours(80);
    Awaitility.await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(4))
        .until(() -> received(siti).size() == 2);
    assertThat(newest(complaint).by(Channel.EMAIL).orElseThrow().state())
        .isEqualTo(Delivery.State.DELIVERED);
  }

  private SentNotice delivered(Complaint complaint) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                newest(complaint).by(Channel.EMAIL).orElseThrow().state()
                    == Delivery.State.DELIVERED);
    return newest(complaint);
  }

  private int attempts(Complaint complaint) {
    return newest(complaint).by(Channel.EMAIL).orElseThrow().attempts().size();
  }

  private SentNotice newest(Complaint complaint) {
    return notifications.of(complaint.unit(), complaint.id().value()).getFirst();
  }

  private List<String> messages(Complaint complaint) {
    return complaints.file(complaint).messages().stream()
        .filter(message -> message.incoming())
        .map(message -> message.text())
        .toList();
  }

  private Complaint now(Complaint complaint) {
    return complaints.file(complaint).complaint();
  }

  private void set(Complaint complaint, ComplaintState state) {
    jdbc.sql("UPDATE complaint SET state = :state WHERE id = :id")
        .param("state", state.name())
        .param("id", complaint.id().value())
        .update();
  }

  private int registered() {
    return jdbc.sql("SELECT count(*) FROM complaint").query(Integer.class).single();
  }

  private static String bounce(String messageId, String action, String status) {
    return """
    From: MAILER-DAEMON@warga.id
    Message-ID: %s
    Return-Path: <>
    Subject: Undelivered
    Content-Type: multipart/report; report-type=delivery-status; boundary=zz

    --zz
    Content-Type: text/plain

    I am sorry.
    --zz
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.warga.id

    Final-Recipient: rfc822; seseorang@warga.id
    Action: %s
    Status: %s
    --zz
    Content-Type: text/rfc822-headers

    Message-ID: %s
    --zz--
    """
        .formatted(newId(), action, status, messageId);
  }

  private static String multipart(String... parts) {
    var mail = new StringBuilder("Content-Type: multipart/mixed; boundary=zz\n\n");
    for (String part : parts) {
      mail.append("--zz\n").append(part).append('\n');
    }
    return mail.append("--zz--\n").toString();
  }

  private static String file(String name, byte[] content) {
    return "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\""
        + name
        + "\"\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(content);
  }

  private static byte[] zipBomb() {
    var output = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(output)) {
      zip.putNextEntry(new ZipEntry("nol"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }
}
