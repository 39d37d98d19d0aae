package id.sarpras.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.CaseNotes;
import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintDesk;
import id.sarpras.complaint.Note;
import id.sarpras.complaint.Secrecy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.letter.Specimens;
import id.sarpras.mailbox.store.HealthStore;
import id.sarpras.mailbox.store.MailStore;
import id.sarpras.standard.Standards;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/// The page of the mailbox: how its connection is, and what in it waits for an official.
@PageTest
class MailboxPageTest extends PostRoom {

  static final String PAGE = "/petugas/pengaduan/kotak-surat";

  @Autowired MockMvc web;
  @Autowired Admission admission;
  @Autowired Quarantine quarantine;
  @Autowired MailboxSettings settings;
  @Autowired MailStore mails;
  @Autowired HealthStore health;
  @Autowired Standards standards;
  @Autowired Secrecy secrecy;
  @Autowired ComplaintDesk desk;
  @Autowired CaseNotes notes;
  @Autowired InstantSource clock;

  @Test
  void officialsAndAdministratorsSeeHowItIsAndNobodyElse() throws Exception {
    mailbox.read();
    show(siska).andExpect(status().isOk()).andExpect(says("Terakhir dibaca"));
    show(staff.officer(Role.BUREAU_HEAD)).andExpect(status().isOk());
    show(staff.officer(Role.ADMINISTRATOR)).andExpect(status().isOk());
    show(staff.officer(Role.FRONT_DESK)).andExpect(status().isForbidden());
    show(staff.officer(Role.SECTION_HEAD)).andExpect(status().isForbidden());
    web.perform(get(PAGE)).andExpect(status().isSeeOther());
  }

  @Test
  void aDeadServerIsSaidInASentenceAndNothingElseSuffers() throws Exception {
    var dead = new Mailbox(with(1, PASSWORD), admission, mails, health, standards, clock);
    Officer administrator = staff.officer(Role.ADMINISTRATOR);
    whileNobodyElseReads(
        () -> {
          assertThatThrownBy(dead::read).isInstanceOf(Mailbox.Unreachable.class);
          show(siska)
              .andExpect(status().isOk())
              .andExpect(says("Server email tidak dapat dihubungi"))
              .andExpect(says("tidak hilang"));
          show(administrator).andExpect(says("Server email tidak dapat dihubungi"));
        });
    mailbox.read();
    show(siska).andExpect(not("Server email tidak dapat dihubungi"));
  }

  @Test
  void aWrongPasswordIsSaidWithoutThePassword() throws Exception {
    var wrong =
        new Mailbox(
            with(settings.port(), "kata-sandi-salah"), admission, mails, health, standards, clock);
    whileNobodyElseReads(
        () -> {
          assertThatThrownBy(wrong::read).isInstanceOf(Mailbox.Unreachable.class);
          show(siska)
              .andExpect(says("Server email tidak dapat dihubungi"))
              .andExpect(not("kata-sandi-salah"));
        });
    assertThat(settings.toString()).doesNotContain(PASSWORD);
    mailbox.read();
  }

  @Test
  void whatWaitsIsListedForOfficialsWithoutAWordOfIt() throws Exception {
    UUID id = waiting("Subject: Balasan otomatis: soal Budi\n\nNama saya Siti.");
    show(siska)
        .andExpect(says(id.toString()))
        .andExpect(says("Mungkin balasan otomatis"))
        .andExpect(not("soal Budi"));
    show(staff.officer(Role.ADMINISTRATOR)).andExpect(not(id.toString()));
  }

  @Test
  void onlyOfficialsOpenDecideAndDiscardAndEachOpeningIsWrittenDown() throws Exception {
    UUID id = waiting("Subject: Balasan otomatis: cuti\n\nNama saya Siti.");
    for (Role role : new Role[] {Role.ADMINISTRATOR, Role.FRONT_DESK, Role.SECTION_HEAD}) {
      Officer other = staff.officer(role);
      web.perform(get(PAGE + "/" + id).with(Staff.as(other))).andExpect(status().isForbidden());
      decide(other, id, "pembuangan", "alasanBuang", "x").andExpect(status().isForbidden());
      decide(other, id, "pencatatan", "uraian", "x").andExpect(status().isForbidden());
    }
    web.perform(get(PAGE + "/" + id).with(Staff.as(siska)))
        .andExpect(status().isOk())
        .andExpect(says("Nama saya Siti."))
        .andExpect(says(siti));
    assertThat(trail(id)).containsExactly("mail.opened");
  }

  @Test
  void whatIsTakenInByHandIsAComplaintFromWhenItWasReceivedWithItsFiles() throws Exception {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    String mailId = newId();
    append(
        mail(
            siti,
            "Message-ID: "
                + mailId
                + "\nSubject: Balasan otomatis: pintu\nContent-Type: multipart/mixed; boundary=zz\n\n"
                + "--zz\n\nPintu otomatis rusak.\n--zz\nContent-Type: image/png; name=pintu.png\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(Specimens.image("png", 9, 9))
                + "\n--zz\nContent-Type: application/zip; name=arsip.zip\n\nPK\n--zz--\n"),
        yesterday);
    mailbox.read();
    UUID id = newest();
    decide(
            siska,
            id,
            "pencatatan",
            "pelapor",
            "Siti",
            "email",
            siti,
            "perihalSurat",
            "Pintu",
            "uraian",
            "Pintu otomatis rusak.")
        .andExpect(status().isSeeOther());
    Complaint complaint = caseOf(siti);
    assertThat(complaint.receivedAt()).isEqualTo(yesterday);
    assertThat(complaint.report().title()).isEqualTo("Pintu");
    assertThat(complaints.file(complaint).attachments()).hasSize(1);
    assertThat(notes.notes(complaint))
        .extracting(Note::text)
        .allMatch(one -> one.contains("arsip.zip"))
        .hasSize(1);
    assertThat(received(siti, 1).getFirst().getHeader("In-Reply-To")).containsExactly(mailId);
    assertThat(raw(id)).isZero();
    assertThat(trail(id)).containsExactly("mail.taken-in");
  }

  @Test
  void whoWasSlowerChangesNothing() throws Exception {
    UUID id = waiting("Subject: Balasan otomatis: cuti\n\nIsi.");
    Officer dewi = staff.officer(Role.COMPLAINT_OFFICER);
    decide(siska, id, "pembuangan", "alasanBuang", "Iklan").andExpect(redirectedUrl(PAGE));
    decide(dewi, id, "pencatatan", "email", siti, "uraian", "Isi").andExpect(redirectedUrl(PAGE));
    decide(dewi, id, "pembuangan", "alasanBuang", "Juga").andExpect(redirectedUrl(PAGE));
    assertThat(casesOf(siti)).isEmpty();
    assertThat(raw(id)).isZero();
    assertThat(trail(id)).containsExactly("mail.discarded");
  }

  @Test
  void withoutAReasonOrAnAddressNothingIsDecidedAndNothingTypedIsLost() throws Exception {
    UUID id = waiting("Subject: Balasan otomatis: cuti\n\nIsi.");
    decide(siska, id, "pembuangan", "alasanBuang", " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(says("Tulis mengapa email ini dibuang."));
    decide(siska, id, "pencatatan", "email", "bukan", "uraian", "Yang saya ketik")
        .andExpect(status().isUnprocessableContent())
        .andExpect(says("Yang saya ketik"));
    assertThat(raw(id)).isEqualTo(1);
  }

  @Test
  void whoWroteAgainAfterItWasOverStandsOnThePageOfThoseWhoMaySeeTheCase() throws Exception {
    Complaint complaint = complaintOf(siti);
    desk.classify(siska, complaint.id(), 0, "LIGHT", "", "");
    jdbc.sql("UPDATE complaint SET state = 'CLOSED' WHERE id = :id")
        .param("id", complaint.id().value())
        .update();
    send(mail(siti, "In-Reply-To: " + lastId(siti) + "\nSubject: Re\n\nRusak lagi."));
    mailbox.read();
    show(siska).andExpect(says(complaint.reference()));
    secrecy.close(complaints.find(siska, complaint.id()).orElseThrow(), siska.actor());
    show(staff.officer(Role.COMPLAINT_OFFICER)).andExpect(not(complaint.reference()));
    show(siska).andExpect(says(complaint.reference()));
  }

  @Test
  void anAddressThatWaitsForNothingLeadsBack() throws Exception {
    web.perform(get(PAGE + "/" + UUID.randomUUID()).with(Staff.as(siska)))
        .andExpect(redirectedUrl(PAGE));
  }

  @Test
  void thePageSpeaksEnglishToo() throws Exception {
    web.perform(get(PAGE + "?bahasa=en").with(Staff.as(siska)))
        .andExpect(says("Waiting for your decision"));
  }

  /// The job may read in between, because the bell rang for an earlier test.
  private static void whileNobodyElseReads(ThrowingRunnable seen) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(seen);
  }

  private UUID waiting(String mail) {
    send(mail(siti, mail));
    mailbox.read();
    return newest();
  }

  private UUID newest() {
    return jdbc.sql("SELECT mail_id FROM mailbox_quarantine ORDER BY mail_id DESC LIMIT 1")
        .query(UUID.class)
        .single();
  }

  private int raw(UUID id) {
    return jdbc.sql("SELECT count(*) FROM mailbox_raw WHERE mail_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private List<String> trail(UUID id) {
    return jdbc.sql("SELECT action FROM audit_entry WHERE subject_id = :id ORDER BY id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private MailboxSettings with(int port, String password) {
    return new MailboxSettings(
        settings.host(),
        port,
        settings.user(),
        password,
        settings.tls(),
        settings.address(),
        settings.folder(),
        settings.handled(),
        settings.poll());
  }

  private ResultActions show(Officer officer) throws Exception {
    return web.perform(get(PAGE).with(Staff.as(officer)));
  }

  private ResultActions decide(Officer officer, UUID id, String what, String... fields)
      throws Exception {
    var form = post(PAGE + "/" + id + "/" + what).with(Staff.as(officer)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return web.perform(form);
  }

  private static ResultMatcher says(String text) {
    return content().string(Matchers.containsString(text));
  }

  private static ResultMatcher not(String text) {
    return content().string(Matchers.not(Matchers.containsString(text)));
  }
}
