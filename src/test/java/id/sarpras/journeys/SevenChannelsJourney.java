package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Register;
import id.sarpras.complaint.RegisterQuery;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import id.sarpras.whatsapp.PlayedMeta;
import id.sarpras.workingtime.Calendars;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Each of the seven channels of the published standard, from its entrance to the answer at its
/// exit, in each of the three classes, in both languages: a browser, a mail server and a played
/// Meta outside, officers at their desks inside.
@Order(2) // long too
class SevenChannelsJourney extends Journeys {

  static final String OFFICE = "pengaduan@contoh.go.id";
  static final GreenMail post =
      new GreenMail(
          new ServerSetup[] {
            ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()
          });
  static final PlayedMeta meta = new PlayedMeta();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    post.start();
    post.setUser(OFFICE, OFFICE, "rahasia");
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> post.getSmtp().getPort());
    settings.add("sarpras.jobs.poll", () -> "200ms");
    settings.add("sarpras.mailbox.host", () -> "127.0.0.1");
    settings.add("sarpras.mailbox.port", () -> post.getImap().getPort());
    settings.add("sarpras.mailbox.tls", () -> "NONE");
    settings.add("sarpras.mailbox.user", () -> OFFICE);
    settings.add("sarpras.mailbox.password", () -> "rahasia");
    settings.add("sarpras.mailbox.address", () -> OFFICE);
    settings.add("sarpras.whatsapp.api", meta::address);
    settings.add("sarpras.whatsapp.phone-number-id", () -> PlayedMeta.NUMBER);
    settings.add("sarpras.whatsapp.token", () -> PlayedMeta.TOKEN);
    settings.add("sarpras.whatsapp.app-secret", () -> PlayedMeta.SECRET);
    settings.add("sarpras.whatsapp.verify-token", () -> PlayedMeta.VERIFY);
  }

  @Autowired InstantSource clock;
  @Autowired Standards standards;
  @Autowired Calendars calendars;
  @Autowired Complaints complaints;
  @Autowired Register register;
  @Autowired Officers officers;

  private int openings;
  private Page siska;
  private Page maya;
  private Page reader;

  /// They stay for all channels.
  @BeforeAll
  void arrive() {
    siska = officer("siska");
    maya = officer("maya");
    reader = guest();
  }

  @Override
  void leave() {}

  /// Somebody who complains, by an address of this one case.
  ///
  /// @param word that stands in no other complaint
  record Citizen(String word, boolean english) {

    String words() {
      return english
          ? "I would like to make a complaint. The lift "
              + word
              + " is broken and it was not mended."
          : "Lift " + word + " di gedung ini rusak dan belum diperbaiki.";
    }

    String answer() {
      return english ? "It was mended: " + word : "Sudah diperbaiki: " + word;
    }

    String phone() {
      return "62812" + (10_000_000 + Math.floorMod(word.hashCode(), 80_000_000));
    }

    String email() {
      return word.toLowerCase(Locale.ROOT) + "@warga.id";
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = "LAPOR", mode = EnumSource.Mode.EXCLUDE)
  void fromTheEntranceToTheAnswerAtTheExit(ComplaintChannel channel) throws Exception {
    List<ComplaintClass> classes = classes();
    for (int i = 0; i < classes.size(); i++) {
      boolean english = (i + channel.ordinal()) % 2 == 1;
      Citizen citizen = new Citizen("w" + UUID.randomUUID().toString().substring(0, 8), english);
      enter(channel, citizen);
      Complaint complaint = received(citizen);
      assertThat(complaint.channel()).isEqualTo(channel);
      assertThat(complaint.language().getLanguage()).isEqualTo(english ? "en" : "id");
      work(complaint, classes.get(i), citizen.answer());
      Complaint answered = received(citizen);
      assertThat(answered.deadline().due())
          .isEqualTo(
              calendars
                  .of(answered.unit(), standards.home().zone())
                  .deadline(classes.get(i).limit(), answered.receivedAt(), List.of())
                  .due());
      leaves(channel, citizen, answered);
      readsOnThePage(citizen, answered);
    }
  }

  private void enter(ComplaintChannel channel, Citizen citizen) throws Exception {
    switch (channel) {
      case ONLINE -> online(citizen);
      case EMAIL -> mail(citizen);
      case WHATSAPP -> chat(citizen);
      case BOX -> box(citizen);
      default -> desk(channel, citizen);
    }
  }

  private void online(Citizen citizen) {
    Page guest = guest();
    guest.navigate(address() + "/pengaduan/baru?bahasa=" + (citizen.english() ? "en" : "id"));
    guest.fill("#uraian", citizen.words());
    workIsDone(guest);
    guest.click("main form .button");
    guest.waitForURL("**/tanda-terima");
  }

  private static void mail(Citizen citizen) throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(post.getSmtp().getPort()));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress(citizen.email()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(OFFICE));
    message.setSubject("Lift " + citizen.word());
    message.setText(citizen.words());
    Transport.send(message);
  }

  private void chat(Citizen citizen) {
    String body =
        PlayedMeta.said(
            citizen.phone(),
            "Warga",
            "wamid." + citizen.word(),
            clock.instant(),
            PlayedMeta.text(citizen.words()));
    var answer =
        siska
            .request()
            .post(
                address() + "/api/v1/whatsapp",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setHeader("X-Hub-Signature-256", PlayedMeta.signature(body))
                    .setData(body));
    assertThat(answer.status()).isEqualTo(200);
  }

  private void box(Citizen citizen) throws Exception {
    siska.navigate(address() + "/petugas/pengaduan/kotak/pembukaan/baru");
    // each opening of the box has its minute
    ZonedDateTime now =
        clock.instant().atZone(standards.home().zone()).minusMinutes(2L + 2 * openings++);
    siska.fill("#tanggalBuka", now.toLocalDate().toString());
    siska.fill("#jamBuka", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
    siska.selectOption("#petugasSatu", new SelectOption().setLabel("Siska Permatasari"));
    siska.selectOption("#petugasDua", new SelectOption().setLabel("Rina Anggraini"));
    siska.fill("#jumlahSurat", "1");
    siska.click("text=Simpan dan buat berita acara");
    siska.setInputFiles("#pindaian", new FilePayload("surat.png", "image/png", photo()));
    siska.click("button:has-text(\"Unggah\")");
    siska.click("text=Catat surat berikutnya");
    siska.fill("#uraian", citizen.words());
    siska.selectOption("#bahasaTamu", citizen.english() ? "en" : "id");
    siska.click("text=Simpan pengaduan");
    siska.waitForSelector("text=Semua 1 surat");
  }

  private void desk(ComplaintChannel channel, Citizen citizen) {
    siska.navigate(address() + "/petugas/pengaduan/baru?kanal=" + channel.name());
    siska.fill("#pelapor", "Warga " + citizen.word());
    if (channel == ComplaintChannel.TELEPHONE) {
      siska.fill("#telepon", "+" + citizen.phone());
    }
    if (channel == ComplaintChannel.FAX) {
      siska.fill("#alamat", "(0561) 730099");
      ZonedDateTime now = clock.instant().atZone(standards.home().zone()).minusMinutes(2);
      siska.fill("#diterimaTanggal", now.toLocalDate().toString());
      siska.fill("#diterimaJam", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
    }
    siska.selectOption("#bahasaTamu", citizen.english() ? "en" : "id");
    siska.fill("#uraian", citizen.words());
    if (channel == ComplaintChannel.FAX) {
      siska.click("main form.dense p.buttons .button");
    } else {
      siska.click("text=Lanjut: bacakan kembali");
      siska.click("text=Sudah dibacakan dan benar");
    }
    siska.waitForSelector("text=Pengaduan tersimpan");
  }

  /// Through the boxes of the procedure: classified, answered, and where its class asks for it
  /// approved by the head.
  private void work(Complaint complaint, ComplaintClass klass, String answer) {
    String place = address() + "/petugas/pengaduan/" + complaint.id().value();
    siska.navigate(place);
    siska.check("input[name=kelas][value=" + klass.code() + "]");
    siska.click("text=Simpan jenis");
    siska.fill("#jawabanAduan", answer);
    if (klass.approved()) {
      siska.click("text=Ajukan kepada atasan");
      siska.waitForSelector("text=Menunggu persetujuan");
      maya.navigate(place);
      maya.click("text=Setujui dan kirim");
      maya.waitForSelector(".notice.good");
    } else {
      siska.click("text=Kirim jawaban");
      siska.waitForSelector(".notice.good");
    }
  }

  /// What reaches the complainant by their own channel. Of a confidential case that is only that
  /// there is news.
  private void leaves(ComplaintChannel channel, Citizen citizen, Complaint answered)
      throws Exception {
    switch (channel) {
      case EMAIL -> awaited(() -> mailsTo(citizen), citizen, answered);
      case WHATSAPP -> awaited(() -> chatsTo(citizen), citizen, answered);
      case TELEPHONE -> byHand(answered, "Sudah disampaikan lewat telepon");
      case FAX -> {
        assertThat(printed(answered)).contains(citizen.answer());
        byHand(answered, "Faks terkirim");
      }
      case FACE_TO_FACE -> {
        assertThat(printed(answered)).contains(citizen.answer());
        byHand(answered, "Surat sudah diserahkan");
      }
      default -> {}
    }
  }

  private interface Arrived {
    Stream<String> words();
  }

  private static void awaited(Arrived arrived, Citizen citizen, Complaint answered) {
    String awaited =
        answered.confidential() ? (citizen.english() ? "news" : "kabar") : citizen.answer();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> arrived.words().anyMatch(words -> words.contains(awaited)));
    assertThat(arrived.words().anyMatch(words -> words.contains(citizen.answer())))
        .isNotEqualTo(answered.confidential());
  }

  private static Stream<String> mailsTo(Citizen citizen) {
    return Arrays.stream(post.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(citizen.email()))
        .map(GreenMailUtil::getBody);
  }

  private static jakarta.mail.Address[] recipients(MimeMessage mail) {
    try {
      return mail.getAllRecipients();
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Stream<String> chatsTo(Citizen citizen) {
    return meta.to(citizen.phone()).stream().map(PlayedMeta.Message::words);
  }

  private void byHand(Complaint answered, String done) {
    siska.navigate(address() + "/petugas/pengaduan/" + answered.id().value());
    siska.click("button:has-text(\"" + done + "\")");
    siska.waitForLoadState();
    assertThat(siska.locator(".deliveries").first().textContent()).contains("Sampai");
  }

  private String printed(Complaint answered) throws Exception {
    var pdf =
        siska
            .request()
            .get(address() + "/petugas/pengaduan/" + answered.id().value() + "/jawaban.pdf");
    try (var document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private void readsOnThePage(Citizen citizen, Complaint answered) {
    reader.navigate(address() + "/pengaduan/" + complaints.code(answered).grouped() + "?bahasa=id");
    assertThat(reader.textContent("main"))
        .contains("Sudah dijawab", "tepat waktu", citizen.answer());
  }

  private Complaint received(Citizen citizen) {
    Officer officer =
        officers.all(standards.home().id()).stream()
            .filter(one -> one.username().equals("siska"))
            .findFirst()
            .orElseThrow();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> register.search(officer, RegisterQuery.of(citizen.word()), 0),
            found -> !found.isEmpty())
        .getFirst();
  }

  private List<ComplaintClass> classes() {
    return standards.inForce(standards.home().id()).getFirst().content().complaints().classes();
  }

  private static byte[] photo() throws Exception {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
