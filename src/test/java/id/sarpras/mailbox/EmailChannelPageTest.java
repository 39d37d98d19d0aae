package id.sarpras.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.complaint.Complaint;
import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.page.Dates;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The e-mail channel from its entrance, the mail server, to its exit, the citizen's inbox, where
/// the answer stands below what the citizen wrote. Nothing in it is called by hand: the server
/// rings, the jobs work.
@PageTest
class EmailChannelPageTest extends PostRoom {

  @Autowired MockMvc web;

  @ParameterizedTest(name = "{0} in {2}")
  @CsvSource({
    "LIGHT, WORKING_HOURS 3, id",
    "LIGHT, WORKING_HOURS 3, en",
    "NORMATIVE, WORKING_DAYS 5, id",
    "NORMATIVE, WORKING_DAYS 5, en",
    "SUPERVISORY, WORKING_DAYS 60, id",
    "SUPERVISORY, WORKING_DAYS 60, en"
  })
  void fromTheMailServerToTheAnswerBelowTheCitizensOwnMail(
      String klass, String limit, String language) throws Exception {
    Officer maya = staff.officer(Role.BUREAU_HEAD);
    boolean english = language.equals("en");
    String first = newId();
    send(
        mail(
            "Siti Aminah <" + siti + ">",
            "Message-ID: "
                + first
                + "\nSubject: "
                + (english
                    ? "The lift\n\nThe lift is broken and there is no sign that it has been mended."
                    : "Lift rusak\n\nLift di gedung ini rusak dan belum diperbaiki.")));

    MimeMessage receipt = received(siti, 1).getFirst();
    Complaint complaint = caseOf(siti);
    assertThat(complaint.channel()).isEqualTo(ComplaintChannel.EMAIL);
    assertThat(complaint.language().getLanguage()).isEqualTo(language);
    assertThat(receipt.getSubject()).contains(complaint.reference());
    assertThat(text(receipt))
        .contains("Siti Aminah")
        .contains(
            new Dates(complaint.language(), staff.unit().zone())
                .dateTime(complaint.deadline().due()))
        .contains("/pengaduan/" + complaints.code(complaint).grouped());
    standsBelow(receipt, first);
    assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-generated");

    step(siska, complaint, "kelas", "kelas", klass);
    assertThat(limitOf(complaint)).isEqualTo(limit);
    String second = newId();
    send(
        mail(
            siti,
            "Message-ID: %s\nIn-Reply-To: %s\nSubject: Re: %s\n\n%s\n\nOn Mon, Kantor wrote:\n> %s"
                .formatted(
                    second,
                    receipt.getMessageID(),
                    receipt.getSubject(),
                    english ? "It is on the third floor." : "Di lantai tiga.",
                    text(receipt).replace("\n", "\n> "))));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !complaints.file(complaint).messages().isEmpty());
    assertThat(complaints.file(complaint).messages().getFirst().text())
        .isEqualTo(english ? "It is on the third floor." : "Di lantai tiga.");

    String answer = english ? "It was mended today." : "Sudah diperbaiki hari ini.";
    boolean needsApproval = !klass.equals("LIGHT");
    int before = received(siti).size();
    if (needsApproval) {
      if (klass.equals("SUPERVISORY")) {
        step(siska, complaint, "penerima-akses", "petugas", maya.id().value().toString());
      }
      step(siska, complaint, "jawaban", "jawabanAduan", answer, "langkah", "usul");
      assertThat(received(siti)).hasSize(before);
      step(maya, complaint, "jawaban", "jawabanAduan", answer, "langkah", "kirim");
    } else {
      step(siska, complaint, "jawaban", "jawabanAduan", answer, "langkah", "kirim");
    }

    MimeMessage told = received(siti, before + 1).getLast();
    standsBelow(told, second);
    assertThat(told.getHeader("References", " ")).contains(first, second);
    assertThat(told.getFrom()[0]).hasToString(OFFICE);
    assertThat(told.getHeader("Auto-Submitted")).containsExactly("no");
    if (klass.equals("SUPERVISORY")) {
      assertThat(told.getSubject() + text(told))
          .contains(english ? "news" : "kabar")
          .doesNotContain(answer, complaint.reference(), "Siti")
          .doesNotContain(complaints.code(complaint).grouped());
    } else {
      assertThat(text(told)).contains(answer).contains(complaint.reference());
    }
  }

  private static void standsBelow(MimeMessage mail, String earlier) throws Exception {
    assertThat(mail.getHeader("In-Reply-To")).containsExactly(earlier);
    assertThat(mail.getHeader("References", " ")).contains(earlier);
  }

  private static String text(MimeMessage mail) throws Exception {
    return mail.getContent().toString().replace("\r\n", "\n");
  }

  private String limitOf(Complaint complaint) {
    return jdbc.sql(
            """
            SELECT limit_kind || ' ' || amount FROM complaint_clock
            WHERE complaint_id = :id ORDER BY number DESC LIMIT 1
            """)
        .param("id", complaint.id().value())
        .query(String.class)
        .single();
  }

  private void step(Officer officer, Complaint complaint, String what, String... fields)
      throws Exception {
    int revision =
        jdbc.sql("SELECT revision FROM complaint WHERE id = :id")
            .param("id", complaint.id().value())
            .query(Integer.class)
            .single();
    var form =
        post("/petugas/pengaduan/" + complaint.id().value() + "/" + what)
            .with(Staff.as(officer))
            .with(csrf())
            .param("revisi", String.valueOf(revision));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    web.perform(form).andExpect(status().isSeeOther());
  }
}
