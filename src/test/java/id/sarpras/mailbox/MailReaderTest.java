package id.sarpras.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.mailbox.DeliveryReport.Fate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails as they come: written by every program there is, and by those who wish us ill.
class MailReaderTest {

  @Test
  void aPlainMailIsReadWithItsSenderSubjectAndText() {
    InboundMail mail =
        read(
            """
            From: =?UTF-8?B?U2l0aSBBbWluYWg=?= <siti@warga.id>
            Subject: =?UTF-8?Q?Lampu_mati_=E2=80=93_lorong?=
            Message-ID: <satu@warga.id>
            Date: Mon, 5 Jan 2026 09:00:00 +0700

            Lampu mati.
            """);
    assertThat(mail.kind()).isEqualTo(MailKind.PERSON);
    assertThat(mail.sender().orElseThrow().name()).isEqualTo("Siti Aminah");
    assertThat(mail.sender().orElseThrow().email().value()).isEqualTo("siti@warga.id");
    assertThat(mail.subject()).isEqualTo("Lampu mati – lorong");
    assertThat(mail.text()).isEqualTo("Lampu mati.");
    assertThat(mail.messageId()).isEqualTo("<satu@warga.id>");
    assertThat(mail.written()).contains(java.time.Instant.parse("2026-01-05T02:00:00Z"));
  }

  @Test
  void aNameThatTurnsTheWritingRoundOrHidesLettersIsMadeHarmless() {
    InboundMail mail = read("From: \u202Egnp.exe\u200B <siti@warga.id>\nSubject: a\u202Eb\n\nx");
    assertThat(mail.sender().orElseThrow().name()).doesNotContain("\u202E", "\u200B");
    assertThat(mail.subject()).isEqualTo("ab");
  }

  @Test
  void ofTwoFormsThePlainOneIsRead() {
    assertThat(
            read(multipart(
                    "alternative", part("text/plain", "Polos"), part("text/html", "<b>x</b>")))
                .text())
        .isEqualTo("Polos");
  }

  @Test
  void aWebPageIsTurnedIntoText() {
    InboundMail mail =
        read(
            "From: a@b.id\nContent-Type: text/html; charset=utf-8\n\n"
                + "<style>p{}</style><p>Lampu <b>mati</b>.</p><ul><li>satu<li>dua</ul>"
                + "<script>alert(1)</script><div style='display:none'>tersembunyi</div>"
                + "<blockquote>Yang lama</blockquote>");
    assertThat(mail.text()).contains("Lampu mati.", "- satu\n- dua", "> Yang lama");
    assertThat(mail.text()).doesNotContain("alert", "tersembunyi", "p{}");
  }

  @Test
  void aWebPageOfAHundredThousandLevelsIsRead() {
    InboundMail mail =
        read("From: a@b.id\nContent-Type: text/html\n\n" + "<div>".repeat(100_000) + "dalam");
    assertThat(mail.text()).contains("dalam");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-charset", "\"\"", "x-unknown", "../../etc", "utf-99"})
  void aCharacterSetThatDoesNotExistIsGuessed(String charset) {
    String head = "From: a@b.id\nContent-Type: text/plain; charset=" + charset + "\n\n";
    assertThat(read(head + "Café").text()).isEqualTo("Café");
    byte[] old = (head + "Café").getBytes(Charset.forName("windows-1252"));
    assertThat(read(old).text()).isEqualTo("Café");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TGFtcHUgbWF0aQ",
        "TGFt cHUg!bWF0aQ==*",
        "TGFtcHUgbWF0aQ==\n====",
        "TGFtcHUgbWF0a"
      })
  void damagedBase64IsReadAsFarAsItGoes(String coded) {
    assertThat(read("From: a@b.id\nContent-Transfer-Encoding: base64\n\n" + coded).text())
        .startsWith("Lampu ma");
  }

  @Test
  void aTransferCodingThatDoesNotExistIsReadAsItStands() {
    assertThat(read("From: a@b.id\nContent-Transfer-Encoding: x-rot13\n\nLampu").text())
        .isEqualTo("Lampu");
  }

  @Test
  void endlessNestingIsPoison() {
    var mail = new StringBuilder("From: a@b.id\nContent-Type: multipart/mixed; boundary=b0\n\n");
    for (int i = 0; i < 20_000; i++) {
      mail.append("--b" + i + "\nContent-Type: multipart/mixed; boundary=b" + (i + 1) + "\n\n");
    }
    assertThat(reading(mail.toString())).isEqualTo(new Reading.Poisoned(QuarantineReason.TOO_DEEP));
  }

  @Test
  void thousandsOfPartsArePoison() {
    String[] parts = new String[5000];
    java.util.Arrays.fill(parts, part("text/plain", "x"));
    assertThat(reading(multipart("mixed", parts)))
        .isEqualTo(new Reading.Poisoned(QuarantineReason.TOO_MANY_PARTS));
  }

  @Test
  void aMultipartWithoutAnyPartIsPoison() {
    assertThat(reading("From: a@b.id\nContent-Type: multipart/mixed\n\nno boundary here"))
        .isEqualTo(new Reading.Poisoned(QuarantineReason.UNREADABLE));
  }

  @Test
  void nothingAtAllIsPoison() {
    assertThat(MailReader.read(new byte[0], true)).isInstanceOf(Reading.Poisoned.class);
  }

  @Test
  void whateverTheBytesAreThereIsAnAnswer() {
    var random = new Random(42);
    String whole =
        multipart(
            "mixed",
            part("text/plain; charset=utf-8", "Lampu mati"),
            part("application/pdf; name=\"a.pdf\"", "JVBERi0=\n"),
            part("multipart/alternative; boundary=zz", "--zz\n\nx\n--zz--"));
    for (int i = 0; i < 3000; i++) {
      byte[] raw = whole.getBytes(StandardCharsets.ISO_8859_1);
      for (int j = 0; j < 1 + i % 40; j++) {
        raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
      }
      assertThat(MailReader.read(raw, true)).isNotNull();
    }
  }

  @Test
  void aFileComesWithItsRealNameAndContent() {
    InboundMail mail =
        read(
            multipart(
                "mixed",
                part("text/plain", "Terlampir"),
                "Content-Type: application/pdf\nContent-Disposition: attachment;"
                    + " filename*=UTF-8''bukti%20%E2%80%93%201.pdf\n"
                    + "Content-Transfer-Encoding: base64\n\n"
                    + Base64.getEncoder()
                        .encodeToString("%PDF-".getBytes(StandardCharsets.UTF_8))));
    assertThat(mail.files()).hasSize(1);
    assertThat(mail.files().getFirst().content()).asString().isEqualTo("%PDF-");
    assertThat(mail.text()).isEqualTo("Terlampir");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON          | Auto-Submitted: no
          AUTOMATIC       | Auto-Submitted: auto-replied
          AUTOMATIC       | Auto-Submitted: auto-generated; x=y
          AUTOMATIC       | Precedence: bulk
          AUTOMATIC       | Precedence: JUNK
          AUTOMATIC       | Precedence: list
          AUTOMATIC       | Precedence: auto_reply
          PERSON          | Precedence: normal
          AUTOMATIC       | X-Auto-Response-Suppress: All
          AUTOMATIC       | List-Id: <warga.lists.id>
          AUTOMATIC       | X-Autoreply: yes
          AUTOMATIC       | Return-Path: <>
          PERSON          | Return-Path: <siti@warga.id>
          MAYBE_AUTOMATIC | Subject: Automatic reply: Lampu mati
          MAYBE_AUTOMATIC | Subject: Out of Office Re: Lampu
          MAYBE_AUTOMATIC | Subject: Re: Balasan otomatis: saya sedang cuti
          PERSON          | Subject: Pintu otomatis di lobi rusak
          PERSON          | Subject: Petugas tidak ada di kantor
          """)
  void aMachineIsToldFromAPerson(MailKind kind, String header) {
    assertThat(read("From: siti@warga.id\n" + header + "\n\nIsi").kind()).isEqualTo(kind);
  }

  /// A guest’s “Accept” on an invitation of ours must not become a complaint.
  @ParameterizedTest
  @CsvSource({
    "REPLY,ACCEPTED,AUTOMATIC",
    "REPLY,DECLINED,MAYBE_AUTOMATIC",
    "COUNTER,TENTATIVE,MAYBE_AUTOMATIC",
    "REQUEST,ACCEPTED,PERSON"
  })
  void anAnswerToAnInvitationIsToldFromAPerson(String method, String answer, MailKind kind) {
    String calendar =
        "BEGIN:VCALENDAR\nMETHOD:%s\nBEGIN:VEVENT\nATTENDEE;CN=Siti Aminah;PART\n STAT=%s:mailto:a@b.id\nEND:VEVENT\nEND:VCALENDAR"
            .formatted(method, answer);
    String said = part("text/plain", "Siti has answered");
    assertThat(read(multipart("alternative", said, part("text/calendar", calendar))).kind())
        .isEqualTo(kind);
    assertThat(read(multipart("mixed", said, part("text/calendar", calendar))).kind())
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "failed,5.1.1,FAILED",
    "delayed,4.4.1,DELAYED",
    "delivered,2.0.0,OTHER",
    "delayed,5.0.0,DELAYED"
  })
  void aDeliveryReportSaysWhatBecameOfWhichMail(String action, String status, Fate fate) {
    InboundMail mail =
        read(
            """
            From: MAILER-DAEMON@warga.id
            Return-Path: <>
            Content-Type: multipart/report; report-type=delivery-status; boundary=x

            --x
            Content-Type: text/plain

            Your mail could not be delivered.
            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.warga.id

            Final-Recipient: rfc822; siti@warga.id
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 %s <siti@warga.id> says no
            --x
            Content-Type: text/rfc822-headers

            From: umum@contoh.go.id
            Message-ID: <0198c0de-0000-7000-8000-000000000001@contoh.go.id>
            --x--
            """
                .formatted(action, status, status));
    assertThat(mail.kind()).isEqualTo(MailKind.REPORT);
    DeliveryReport report = mail.report().orElseThrow();
    assertThat(report.fate()).isEqualTo(fate);
    assertThat(report.named()).contains("<0198c0de-0000-7000-8000-000000000001@contoh.go.id>");
    assertThat(report.detail()).contains(status).doesNotContain("siti@");
  }

  @Test
  void anOldServersBounceWithoutAReportIsReadFromItsWords() {
    InboundMail mail =
        read(
            """
            From: Mail Delivery Subsystem <mailer-daemon@warga.id>
            Return-Path: <>
            Subject: Undeliverable

            550 5.1.1 no such user
            Message-ID: <0198c0de-0000-7000-8000-000000000001@contoh.go.id>
            """);
    assertThat(mail.report().orElseThrow().fate()).isEqualTo(Fate.FAILED);
    assertThat(mail.report().orElseThrow().named()).hasSize(1);
  }

  private static InboundMail read(String raw) {
    return read(raw.getBytes(StandardCharsets.UTF_8));
  }

  private static InboundMail read(byte[] raw) {
    return switch (MailReader.read(raw, true)) {
      case Reading.Read(var mail) -> mail;
      case Reading.Poisoned(var reason) -> throw new AssertionError(reason);
    };
  }

  private static Reading reading(String raw) {
    return MailReader.read(raw.getBytes(StandardCharsets.UTF_8), true);
  }

  private static String multipart(String kind, String... parts) {
    var mail =
        new StringBuilder("From: a@b.id\nContent-Type: multipart/" + kind + "; boundary=yy\n\n");
    for (String part : parts) {
      mail.append("--yy\n").append(part).append('\n');
    }
    return mail.append("--yy--\n").toString();
  }

  private static String part(String type, String content) {
    return "Content-Type: " + type + "\n\n" + content;
  }
}
