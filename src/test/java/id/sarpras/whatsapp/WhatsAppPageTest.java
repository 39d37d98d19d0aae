package id.sarpras.whatsapp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.Answers;
import id.sarpras.complaint.Attachment;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.ComplaintFile;
import id.sarpras.complaint.ComplaintState;
import id.sarpras.complaint.Complaints;
import id.sarpras.complaint.Dialogue;
import id.sarpras.complaint.Message;
import id.sarpras.complaint.OpenCases;
import id.sarpras.complaint.Outcome;
import id.sarpras.complaint.Secrecy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.notification.Channel;
import id.sarpras.notification.Delivery;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.request.Desk;
import id.sarpras.request.RequestId;
import id.sarpras.shared.PhoneNumber;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import id.sarpras.workingtime.Calendars;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/// The channel from Meta's delivery to the answer that arrives at Meta, with the jobs of the
/// program in between.
@PageTest
@Timeout(value = 60, unit = SECONDS)
class WhatsAppPageTest {

  private static final Set<String> RECEIPTS = Set.of("whatsapp-read", "whatsapp-delivered");

  static final PlayedMeta meta = new PlayedMeta();

  @Autowired Staff staff;
  @Autowired OpenCases cases;
  @Autowired Complaints complaints;
  @Autowired ComplaintDesk desk;
  @Autowired Answers answers;
  @Autowired Dialogue dialogue;
  @Autowired Secrecy secrecy;
  @Autowired Calendars calendars;
  @Autowired Notifications notifications;
  @Autowired Desk requests;
  @Autowired Fetching fetching;
  @Autowired Texts texts;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  UnitId unit;
  Officer siska;
  Officer maya;

  /// Somebody new with each test.
  final String from = "62812" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

  @DynamicPropertySource
  static void account(DynamicPropertyRegistry settings) {
    settings.add("sarpras.whatsapp.api", meta::address);
    settings.add("sarpras.whatsapp.phone-number-id", () -> PlayedMeta.NUMBER);
    settings.add("sarpras.whatsapp.token", () -> PlayedMeta.TOKEN);
    settings.add("sarpras.whatsapp.app-secret", () -> PlayedMeta.SECRET);
    settings.add("sarpras.whatsapp.verify-token", () -> PlayedMeta.VERIFY);
    settings.add("sarpras.jobs.poll", () -> "100ms");
  }

  @BeforeEach
  void theOfficialAndTheHead() {
    unit = staff.unit().id();
    siska = staff.officer(Role.COMPLAINT_OFFICER);
    maya = staff.officer(Role.BUREAU_HEAD);
  }

  @Test
  void metaIsToldThatTheAddressIsOurs() throws Exception {
    web.perform(verify("subscribe", PlayedMeta.VERIFY))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/plain"))
        .andExpect(content().string("1158201444"));
    web.perform(verify("subscribe", "another word")).andExpect(status().isForbidden());
    web.perform(verify("unsubscribe", PlayedMeta.VERIFY)).andExpect(status().isForbidden());
    web.perform(get("/api/v1/whatsapp")).andExpect(status().isForbidden());
  }

  @Test
  void whatMetaDidNotSignIsNotTakenIn() throws Exception {
    String body = said("wamid.forged", clock.instant(), PlayedMeta.text("Palsu"));
    web.perform(post("/api/v1/whatsapp").content(body)).andExpect(status().isForbidden());
    for (String signature :
        List.of("", "sha256=", "sha256=00", PlayedMeta.signature(body + " "), "sha1=x")) {
      web.perform(post("/api/v1/whatsapp").content(body).header("X-Hub-Signature-256", signature))
          .andExpect(status().isForbidden());
    }
    String huge = " ".repeat(3 * 1024 * 1024 + 1);
    web.perform(
            post("/api/v1/whatsapp")
                .content(huge)
                .header("X-Hub-Signature-256", PlayedMeta.signature(huge)))
        .andExpect(status().isContentTooLarge());
    web.perform(
            post("/api/v1/whatsapp")
                .content("no JSON")
                .header("X-Hub-Signature-256", PlayedMeta.signature("no JSON")))
        .andExpect(status().isBadRequest());
    pause();
    assertThat(open()).isEmpty();
  }

  @Test
  void whatIsDeliveredFiveTimesIsOneComplaintAndOneAcknowledgement() {
    String body = said("wamid.A" + from, clock.instant(), PlayedMeta.text("AC ruang sidang mati."));
    for (int i = 0; i < 5; i++) {
      deliver(body);
    }
    PlayedMeta.Message acknowledgement = await(() -> meta.to(from), 1).getFirst();
    deliver(body);
    pause();
    assertThat(open()).hasSize(1);
    assertThat(meta.to(from)).hasSize(1);
    Complaint complaint = open().getFirst();
    assertThat(complaint.channel()).isEqualTo(ComplaintChannel.WHATSAPP);
    assertThat(complaint.report().text()).isEqualTo("AC ruang sidang mati.");
    assertThat(messages(complaint)).isEmpty();
    assertThat(acknowledgement.type()).isEqualTo("text");
    assertThat(acknowledgement.words())
        .contains("Siti Aminah", complaint.reference(), complaints.code(complaint).grouped())
        .contains(due(complaint));
  }

  @Test
  void whatMetaDeliversFiveHoursLateWasReceivedWhenItWasWritten() {
    Instant written = clock.instant().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
    deliver(said("wamid.B" + from, written, PlayedMeta.text("Parkir tamu ditutup.")));
    Complaint complaint = await(this::open, 1).getFirst();
    assertThat(complaint.receivedAt()).isEqualTo(written);
    assertThat(complaint.lateReason()).isNotEmpty();
    assertThat(complaint.deadline().due()).isEqualTo(dueBy(complaint, "LIGHT"));
  }

  @Test
  void manySmallMessagesAreOneComplaint() {
    deliver(said("wamid.C1" + from, clock.instant(), PlayedMeta.text("Selamat pagi")));
    await(this::open, 1);
    deliver(said("wamid.C2" + from, clock.instant(), PlayedMeta.text("Lift gedung Garuda macet")));
    deliver(said("wamid.C3" + from, clock.instant(), PlayedMeta.text("sejak kemarin")));
    await(() -> messages(open().getFirst()), 2);
    assertThat(open()).hasSize(1);
    assertThat(messages(open().getFirst()))
        .allMatch(Message::incoming)
        .extracting(Message::channel)
        .containsOnly("WHATSAPP");
    pause();
    assertThat(meta.to(from)).hasSize(1);
  }

  @Test
  void twoFirstWordsAtOnceAreOneComplaint() {
    String one = message("wamid.D1" + from, clock.instant(), PlayedMeta.text("Air keruh"));
    String two = message("wamid.D2" + from, clock.instant(), PlayedMeta.text("di toilet lantai 2"));
    deliver(PlayedMeta.delivery("\"messages\": [" + one + ", " + two + "]"));
    await(() -> open().isEmpty() ? List.of() : messages(open().getFirst()), 1);
    assertThat(open()).hasSize(1);
  }

  @Test
  void manyWordsAtOnceAfterAnAnswerAreOneMoreComplaint() {
    Complaint first = complaintOf("Lantai licin.");
    classify(first, "LIGHT");
    answer(siska, first, "Sudah dipel.");
    var words = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      words.add(message("wamid.P" + i + from, clock.instant(), PlayedMeta.text("Lagi " + i)));
    }
    deliver(PlayedMeta.delivery("\"messages\": [" + String.join(", ", words) + "]"));
    await(() -> open().stream().flatMap(one -> messages(one).stream()).toList(), 7);
    assertThat(open()).hasSize(1);
  }

  @Test
  void whoQuotesTheAnswerGoesOnWithThatCaseAndWhoDoesNotBeginsAnother() {
    Complaint first = complaintOf("Kunci aula hilang.");
    classify(first, "LIGHT");
    answer(siska, first, "Kunci sudah ada.");
    PlayedMeta.Message answer = await(() -> meta.to(from), 2).getLast();
    deliver(said("wamid.E2" + from, clock.instant(), PlayedMeta.reply("Belum ada!", answer.id())));
    await(() -> messages(first), 1);
    assertThat(open()).isEmpty();
    deliver(said("wamid.E3" + from, clock.instant(), PlayedMeta.text("Pintu samping rusak.")));
    assertThat(await(this::open, 1).getFirst().id()).isNotEqualTo(first.id());
  }

  @Test
  void anAnswerToAQuestionLetsTheClockGoOn() {
    Complaint complaint = complaintOf("Barang tertinggal.");
    dialogue.say(siska, complaint.id(), "Di ruang mana?", true);
    await(() -> meta.to(from), 2);
    assertThat(now(complaint).restsSince()).isPresent();
    deliver(said("wamid.F2" + from, clock.instant(), PlayedMeta.text("Di Balai Petitih")));
    await(() -> messages(complaint), 2);
    assertThat(now(complaint).restsSince()).isEmpty();
  }

  @Test
  void whatNobodyKnowsYetIsALineOfTextAndStopsNothing() {
    Complaint complaint = complaintOf("Jalan licin.");
    deliver(said("wamid.G1" + from, clock.instant(), "\"type\": \"hologram\", \"hologram\": {}"));
    deliver(said("wamid.G2" + from, clock.instant(), "\"type\": \"system\", \"system\": {}"));
    deliver(
        said(
            "wamid.G3" + from,
            clock.instant(),
            "\"type\": \"audio\", \"audio\": {\"id\": \"1\", \"mime_type\": \"audio/ogg; codecs=opus\"}"));
    deliver(
        said(
            "wamid.G4" + from,
            clock.instant(),
            "\"type\": \"location\", \"location\": {\"latitude\": -0.02, \"longitude\": 109.34, \"name\": \"Pendopo\"}"));
    deliver(PlayedMeta.delivery("\"messages\": [{\"id\": 7, \"type\": []}], \"tomorrow\": {}"));
    deliver("{\"object\": \"whatsapp_business_account\", \"entry\": 5}");
    List<Message> heard = await(() -> messages(complaint), 3);
    assertThat(heard)
        .extracting(Message::text)
        .containsExactlyInAnyOrder(
            "[Pesan jenis “hologram”]",
            "[Pesan suara: tidak dapat disimpan di sini, hanya foto dan PDF]",
            "[Lokasi]\nPendopo, -0.02, 109.34");
    assertThat(failing()).isZero();
  }

  @Test
  void whatCameToAnotherNumberOfTheAccountIsNotOurs() {
    deliver(
        said("wamid.H" + from, clock.instant(), PlayedMeta.text("Halo"))
            .replace(PlayedMeta.NUMBER, "999"));
    pause();
    assertThat(open()).isEmpty();
  }

  @Test
  void aPhotoWhoseAddressIsOverIsFetchedByANewOne() throws IOException {
    byte[] photo = photo();
    meta.hold("photo" + from, photo);
    meta.expire(1);
    int before = meta.fileCalls.get();
    deliver(
        said(
            "wamid.I" + from,
            clock.instant(),
            PlayedMeta.image("photo" + from, photo, "Plafon bocor")));
    Complaint complaint = await(this::open, 1).getFirst();
    assertThat(complaint.report().text()).isEqualTo("[Foto]\nPlafon bocor");
    await(() -> List.copyOf(range(meta.fileCalls.get() - before)), 1);
    pause();
    assertThat(attachments(complaint)).isEmpty();
    assertThat(fetching.fetch(unit, event(complaint))).isEmpty();
    assertThat(attachments(complaint))
        .singleElement()
        .satisfies(one -> assertThat(one.scan().mediaType()).isEqualTo("image/jpeg"));
    assertThat(fetching.fetch(unit, event(complaint))).isEmpty();
    assertThat(attachments(complaint)).hasSize(1);
  }

  @Test
  void aPhotoThatIsNotWholeIsNotKept() throws IOException {
    byte[] photo = photo();
    meta.hold("half" + from, java.util.Arrays.copyOf(photo, photo.length / 2));
    deliver(said("wamid.J" + from, clock.instant(), PlayedMeta.image("half" + from, photo, "")));
    Complaint complaint = await(this::open, 1).getFirst();
    pause();
    assertThat(attachments(complaint)).isEmpty();
    meta.hold("half" + from, photo);
    assertThat(fetching.fetch(unit, event(complaint))).isEmpty();
    assertThat(attachments(complaint)).hasSize(1);
  }

  @Test
  void aFileThatIsNowhereIsGivenUpWithAWordInTheCase() throws IOException {
    deliver(said("wamid.K" + from, clock.instant(), PlayedMeta.image("gone" + from, photo(), "")));
    Complaint complaint = await(this::open, 1).getFirst();
    UUID event = event(complaint);
    for (int i = 0; i < 20 && messages(complaint).isEmpty(); i++) {
      fetching.fetch(unit, event);
    }
    assertThat(messages(complaint))
        .extracting(Message::text)
        .containsExactly("[Foto: tidak dapat diambil dari WhatsApp, mohon dikirim ulang]");
  }

  @Test
  void aProgramThatCallsItselfAPhotoIsNotKept() {
    byte[] program = new byte[5000];
    program[0] = 'M';
    program[1] = 'Z';
    meta.hold("exe" + from, program);
    deliver(said("wamid.L" + from, clock.instant(), PlayedMeta.image("exe" + from, program, "")));
    Complaint complaint = await(this::open, 1).getFirst();
    assertThat(await(() -> messages(complaint), 1).getFirst().text())
        .isEqualTo("[Isi “Foto” bukan PDF, JPG, atau PNG.]");
    assertThat(attachments(complaint)).isEmpty();
  }

  @Test
  void whoHidesTheNumberIsHeardAndAnsweredToo() {
    String user = "ID.13491208655" + from;
    String message =
        message("wamid.M" + from, clock.instant(), PlayedMeta.text("Lampu padam."))
            .replace("\"from\": \"" + from + "\"", "\"from_user_id\": \"" + user + "\"");
    deliver(
        PlayedMeta.delivery(
            """
            "contacts": [{"profile": {"name": "Budi", "username": "@budi"}, "user_id": "%s"}],
            "messages": [%s]
            """
                .formatted(user, message)));
    PlayedMeta.Message acknowledgement = await(() -> meta.to(user), 1).getFirst();
    assertThat(acknowledgement.content().has("to")).isFalse();
    assertThat(acknowledgement.words()).contains("Yth. Budi");
  }

  @Test
  void nothingOfWhoWroteLiesInTheDatabaseToBeRead() {
    Complaint complaint = complaintOf("Meja rapat kurang.");
    classify(complaint, "LIGHT");
    answer(siska, complaint, "Sudah ditambah.");
    PlayedMeta.Message answer = await(() -> meta.to(from), 2).getLast();
    deliver(PlayedMeta.receipt(answer.id(), answer.callback(), "delivered", 0));
    await(() -> delivered(complaint), 1);
    String number = from.substring(2);
    for (String table :
        List.of(
            "whatsapp_event",
            "whatsapp_chat",
            "whatsapp_sending",
            "scheduled_tasks",
            "notice",
            "delivery",
            "delivery_attempt",
            "audit_entry",
            "complaint")) {
      String all =
          jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t")
              .query(String.class)
              .single();
      assertThat(all).as(table).doesNotContain(number, "Siti Aminah", "wamid");
    }
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM whatsapp_event WHERE subject_id = ? AND sealed IS NOT NULL")
                .param(complaint.id().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "LIGHT, id",
    "LIGHT, en",
    "NORMATIVE, id",
    "NORMATIVE, en",
    "SUPERVISORY, id",
    "SUPERVISORY, en"
  })
  void fromTheirWordsToTheAnswerOnTheirTelephone(String klass, String language) {
    Locale locale = Texts.language(language);
    String words =
        texts.say(locale, "channel.prefilled").split("\\. ")[0] + ". Petugas meminta uang.";
    deliver(said("wamid.N" + from, clock.instant(), PlayedMeta.text(words)));
    PlayedMeta.Message acknowledgement = await(() -> meta.to(from), 1).getFirst();
    Complaint complaint = open().getFirst();
    assertThat(complaint.language()).isEqualTo(locale);
    assertThat(complaint.report().title()).isEqualTo("Petugas meminta uang");
    assertThat(acknowledgement.words())
        .contains(complaint.reference(), due(complaint), "/pengaduan/")
        .contains(language.equals("en") ? "Dear Siti Aminah" : "Yth. Siti Aminah");

    classify(complaint, klass);
    assertThat(now(complaint).deadline().due()).isEqualTo(dueBy(complaint, klass));
    if (klass.equals("LIGHT")) {
      answer(siska, complaint, "Uangnya dikembalikan.");
    } else {
      assertThat(propose(complaint, "Uangnya dikembalikan.")).isEqualTo(new Outcome.Done());
      pause();
      assertThat(meta.to(from)).hasSize(1);
      secrecy.name(now(complaint), maya, siska.actor());
      answer(maya, complaint, "Uangnya dikembalikan.");
    }
    PlayedMeta.Message answer = await(() -> meta.to(from), 2).getLast();
    if (klass.equals("SUPERVISORY")) {
      assertThat(answer.words())
          .contains("/lacak")
          .doesNotContain(complaint.reference(), "Uangnya", "Siti", code(complaint));
    } else {
      assertThat(answer.words())
          .contains("Uangnya dikembalikan.", complaint.reference(), code(complaint));
    }
    assertThat(now(complaint).state()).isEqualTo(ComplaintState.ANSWERED);

    deliver(PlayedMeta.receipt(answer.id(), answer.callback(), "read", 0));
    deliver(PlayedMeta.receipt(answer.id(), answer.callback(), "sent", 0));
    deliver(PlayedMeta.receipt(answer.id(), answer.callback(), "delivered", 0));
    await(() -> receipts(complaint), 1);
    pause();
    assertThat(delivered(complaint)).hasSize(1);
    assertThat(meta.to(from)).hasSize(2);
  }

  @Test
  void whatMetaCannotDeliverIsLeftToTheOfficerByTheNextWay() {
    Complaint complaint = complaintOf("Kursi patah.");
    classify(complaint, "LIGHT");
    answer(siska, complaint, "Sudah diganti.");
    PlayedMeta.Message answer = await(() -> meta.to(from), 2).getLast();
    deliver(PlayedMeta.receipt(answer.id(), answer.callback(), "failed", 131026));
    await(() -> ways(complaint, Delivery.State.FAILED), 1);
    assertThat(ways(complaint, Delivery.State.WAITING))
        .extracting(Delivery::channel)
        .containsExactly(Channel.TELEPHONE);
  }

  @Test
  void aGuestsNoticeThatCannotGoOutByItselfIsStillDoneByHand() throws Exception {
    Officer rina = staff.officer(Role.FRONT_DESK);
    Officer hendra = staff.officer(Role.SECTION_HEAD);
    RequestId id =
        staff.request(
            staff.room(), staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone())));
    requests.verify(unit, id, 0, rina, "");
    requests.reject(unit, id, 1, hendra, "Dipakai rapat");
    await(
        () ->
            notifications.of(unit, id.value()).getFirst().deliveries().stream()
                .filter(way -> way.channel() == Channel.WHATSAPP)
                .filter(way -> way.state() == Delivery.State.FAILED)
                .toList(),
        1);
    web.perform(get("/petugas/permohonan/" + id.value()).with(Staff.as(rina)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("lewat 24 jam sejak pesan terakhir")))
        .andExpect(content().string(containsString("/pemberitahuan/WHATSAPP/dicoba")));
  }

  @Test
  void whatGoesOutByItselfHasNoButtonsUntilItFails() throws Exception {
    Complaint complaint = complaintOf("Toilet rusak.");
    String button = "/penyampaian/WHATSAPP/dicoba";
    assertThat(page(complaint)).contains("terkirim lewat WhatsApp").doesNotContain(button);
    PlayedMeta.Message sent = meta.to(from).getFirst();
    deliver(PlayedMeta.receipt(sent.id(), sent.callback(), "failed", 131026));
    await(() -> ways(complaint, Delivery.State.FAILED), 1);
    assertThat(page(complaint)).contains("131026 Something").contains(button);
  }

  private String page(Complaint complaint) throws Exception {
    return web.perform(get("/petugas/pengaduan/" + complaint.id().value()).with(Staff.as(siska)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private Complaint complaintOf(String words) {
    deliver(said("wamid.Z" + from + words.hashCode(), clock.instant(), PlayedMeta.text(words)));
    await(() -> meta.to(from), 1);
    return open().getFirst();
  }

  private void classify(Complaint complaint, String klass) {
    assertThat(desk.classify(siska, complaint.id(), now(complaint).revision(), klass, "", ""))
        .isEqualTo(new Outcome.Done());
  }

  private Outcome propose(Complaint complaint, String text) {
    assertThat(
            desk.assign(
                siska,
                complaint.id(),
                now(complaint).revision(),
                Optional.empty(),
                Optional.of(siska.id()),
                ""))
        .isEqualTo(new Outcome.Done());
    return answers.propose(siska, complaint.id(), now(complaint).revision(), text);
  }

  private void answer(Officer officer, Complaint complaint, String text) {
    assertThat(answers.answer(officer, complaint.id(), now(complaint).revision(), text))
        .isEqualTo(new Outcome.Done());
  }

  private List<Complaint> open() {
    return cases.from(unit, PhoneNumber.read("+" + from).orElseThrow());
  }

  private Complaint now(Complaint complaint) {
    return cases.find(unit, complaint.id().value()).orElseThrow();
  }

  private ComplaintFile file(Complaint complaint) {
    return complaints.file(complaint);
  }

  private List<Message> messages(Complaint complaint) {
    return file(complaint).messages();
  }

  private List<Attachment> attachments(Complaint complaint) {
    return file(complaint).attachments();
  }

  private String code(Complaint complaint) {
    return complaints.code(complaint).grouped();
  }

  private List<Delivery> delivered(Complaint complaint) {
    return ways(complaint, Delivery.State.DELIVERED);
  }

  /// What says that it arrived. State and attempts are read one after the other.
  private List<Delivery.Attempt> receipts(Complaint complaint) {
    return delivered(complaint).stream()
        .flatMap(way -> way.attempts().stream())
        .filter(attempt -> RECEIPTS.contains(attempt.detail()))
        .toList();
  }

  private List<Delivery> ways(Complaint complaint, Delivery.State state) {
    return notifications.of(unit, complaint.id().value()).getFirst().deliveries().stream()
        .filter(way -> way.state() == state)
        .toList();
  }

  private String due(Complaint complaint) {
    return new Dates(complaint.language(), staff.unit().zone())
        .dateTime(complaint.deadline().due());
  }

  private Instant dueBy(Complaint complaint, String klass) {
    return calendars
        .of(unit, staff.unit().zone())
        .deadline(
            complaints.classes(complaint).stream()
                .filter(one -> one.code().equals(klass))
                .map(ComplaintClass::limit)
                .findFirst()
                .orElseThrow(),
            complaint.receivedAt(),
            List.of())
        .due();
  }

  private UUID event(Complaint complaint) {
    return complaint.submission();
  }

  private int failing() {
    return jdbc.sql(
            "SELECT count(*) FROM scheduled_tasks WHERE task_name LIKE '%whatsapp%' AND consecutive_failures > 0")
        .query(Integer.class)
        .single();
  }

  private String said(String id, Instant at, String words) {
    return PlayedMeta.said(from, "Siti Aminah", id, at, words);
  }

  private String message(String id, Instant at, String words) {
    return "{\"from\": \"%s\", \"id\": \"%s\", \"timestamp\": \"%d\", %s}"
        .formatted(from, id, at.getEpochSecond(), words);
  }

  private void deliver(String body) {
    try {
      web.perform(
              post("/api/v1/whatsapp")
                  .contentType("application/json")
                  .content(body)
                  .header("X-Hub-Signature-256", PlayedMeta.signature(body)))
          .andExpect(status().isOk());
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder verify(
      String mode, String token) {
    return get("/api/v1/whatsapp")
        .param("hub.mode", mode)
        .param("hub.verify_token", token)
        .param("hub.challenge", "1158201444");
  }

  private static List<Integer> range(int count) {
    return java.util.stream.IntStream.range(0, count).boxed().toList();
  }

  private static byte[] photo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }

  /// Waits until the jobs have brought about that many.
  private static <T> List<T> await(Supplier<List<T>> some, int count) {
    for (int i = 0; i < 200; i++) {
      List<T> now = some.get();
      if (now.size() >= count) {
        return now;
      }
      sleep(100);
    }
    throw new AssertionError("Waited for " + count + ", and there are " + some.get());
  }

  /// Long enough for jobs that should not be there.
  private static void pause() {
    sleep(700);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
