package id.sarpras.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.StandardVersion;
import id.sarpras.standard.Standards;
import id.sarpras.testing.FourthClass;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.MultiValueMap;

/// An administrator publishes versions of the standard. All tests share one office, so each goes on
/// from the newest version that it finds.
@PageTest
@Import(FourthClass.class)
class StandardPageTest {

  @Autowired Staff staff;
  @Autowired FourthClass fourth;
  @Autowired Standards standards;
  @Autowired MockMvc web;

  Officer admin;

  @BeforeEach
  void aFourthClassIsInForce() throws Exception {
    admin = staff.officer(Role.ADMINISTRATOR);
    fourth.publish();
  }

  @Test
  void whatIsInForceIsShownToEverybody() throws Exception {
    web.perform(get("/layanan/" + fourth.inForce().slug()))
        .andExpect(content().string(containsString("selambat-lambatnya 3 jam")))
        .andExpect(content().string(containsString("selambat-lambatnya 14 hari kerja")))
        .andExpect(content().string(containsString("dapat diperpanjang sekali 7 hari kerja")))
        .andExpect(content().string(containsString("188/12/BU/2026")));
    web.perform(get("/kalkulator-batas-waktu").param("bahasa", "en"))
        .andExpect(content().string(containsString("14 working days")))
        .andExpect(content().string(containsString("60 working days")))
        .andExpect(content().string(containsString("jenis=WORKING_DAYS&amp;jumlah=14")));
  }

  @Test
  void thePageShowsWhoPublishedWhichVersion() throws Exception {
    web.perform(get("/petugas/standar").with(Staff.as(admin)))
        .andExpect(content().string(containsString("diterbitkan Petugas Uji")))
        .andExpect(content().string(containsString("terpasang bersama aplikasi")))
        .andExpect(content().string(containsString("href=\"/petugas/standar/baru\"")));
    web.perform(get("/petugas/riwayat/" + fourth.inForce().service().value()).with(Staff.as(admin)))
        .andExpect(content().string(containsString("Versi standar pelayanan diterbitkan")))
        .andExpect(content().string(containsString("(NON_SUPERVISORY): 14 hari kerja")));
  }

  @Test
  void lookedOverNothingIsPublishedYet() throws Exception {
    int before = versions().size();
    var form = form();
    form.set("jumlahBatas", "3");
    send(form, "tinjau")
        .andExpect(status().isOk())
        .andExpect(
            content().string(containsString("Batas waktu permohonan: dari 2 hari menjadi 3 hari")))
        .andExpect(content().string(containsString("tetap memakai versi dan batas waktunya")));
    assertThat(versions()).hasSize(before);
    send(form, "ubah").andExpect(content().string(containsString("value=\"3\"")));
  }

  @Test
  void aVersionOfTheFutureIsAnnouncedAndNotInForce() throws Exception {
    ServiceStandard inForce = fourth.inForce();
    var form = form();
    form.set("jumlahBatas", Integer.toString(10 + newest().version()));
    form.set("waktu", "<b>" + newest().version() + "</b> \"hari\"");
    send(form, "terbit").andExpect(status().isSeeOther());
    assertThat(fourth.inForce()).isEqualTo(inForce);
    web.perform(get("/layanan/" + inForce.slug()))
        .andExpect(content().string(containsString("berlaku versi baru")))
        .andExpect(content().string(containsString("<dd>2 Hari</dd>")))
        .andExpect(content().string(not(containsString("<b>"))));
    web.perform(get("/petugas/standar").with(Staff.as(admin)))
        .andExpect(content().string(containsString("Akan berlaku")));
  }

  @Test
  void aRowIsAddedAndAnotherDroppedWithoutScript() throws Exception {
    var form = form();
    int rows = Integer.parseInt(form.getFirst("baris"));
    send(form, "tambah")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"kode-" + rows + "\"")))
        .andExpect(content().string(containsString("value=\"NON_SUPERVISORY\"")));
    form.set("baris", Integer.toString(rows + 1));
    form.set("hapus-0", "ya");
    send(form, "tinjau")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("(LIGHT) tidak dipakai lagi")));
  }

  @Test
  void whoWasOvertakenIsToldAndLosesNothing() throws Exception {
    var mine = form();
    mine.set("jumlahBatas", "77");
    var theirs = form();
    theirs.set("jumlahBatas", Integer.toString(20 + newest().version()));
    send(theirs, "terbit").andExpect(status().isSeeOther());
    send(mine, "terbit")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("sudah diterbitkan oleh Petugas Uji")))
        .andExpect(content().string(containsString("value=\"77\"")))
        .andExpect(
            content()
                .string(containsString("name=\"dasar\" value=\"" + newest().version() + "\"")));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kode-1         | LIGHT             | Kode LIGHT dipakai dua kali
          kode-1         | ringan!           | Tulis kode jenis ke-2
          kode-1         | ''                | Tulis kode jenis ke-2
          kode-1         | _                 | Tulis kode jenis ke-2
          nama-1         | '   '             | Tulis nama jenis ke-2
          bunyiEn-1      | ''                | Tulis bunyi jangka waktu jenis ke-2
          satuan-1       | WEEKS             | Pilih jam kerja
          batas-1        | 0                 | angka dari 1 sampai 400
          batas-1        | 401               | angka dari 1 sampai 400
          batas-1        | lima              | angka dari 1 sampai 400
          perpanjangan-1 | -1                | angka dari 0 sampai 400
          perpanjangan-1 | 401               | angka dari 0 sampai 400
          jumlahBatas    | 99999999999       | angka dari 1 sampai 400
          jenisBatas     | ''                | Pilih jam kerja
          berlaku        | ''                | Pilih tanggal versi ini
          berlaku        | 2020-01-02        | Pilih hari ini atau hari sesudahnya
          berlaku        | 2026-02-30        | tidak ada di kalender
          berlaku        | 9999-01-01        | paling lama 5 tahun
          nomorSk        | ''                | Tulis nomor SK
          waktuEn        | ''                | dalam bahasa Inggris
          baris          | 0                 | paling sedikit satu jenis
          baris          | banyak            | paling sedikit satu jenis
          """)
  void whatCannotBeIsRefusedWithASentence(String field, String typed, String sentence)
      throws Exception {
    int before = versions().size();
    var form = form();
    form.set("jumlahBatas", "5");
    form.set(field, typed);
    send(form, "terbit")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
    assertThat(versions()).hasSize(before);
  }

  @Test
  void todayIsTheFirstDayThatCanBeChosen() throws Exception {
    var form = form();
    form.set("berlaku", standards.today().minusDays(1).toString());
    send(form, "tinjau").andExpect(content().string(containsString("Janji yang sudah lewat")));
    form.set("berlaku", newest().inForceFrom().toString());
    send(form, "tinjau").andExpect(content().string(containsString("mulai berlaku.")));
  }

  @Test
  void nothingNewIsNoVersion() throws Exception {
    var form = form();
    form.set("nomorSk", newest().decreeNumber());
    send(form, "terbit")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Belum ada yang berubah")));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
  void everyOfficerReadsAndNobodyElseWrites(Role role) throws Exception {
    Officer other = staff.officer(role);
    web.perform(get("/petugas/standar").with(Staff.as(other)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("href=\"/petugas/standar/baru\""))));
    web.perform(get("/petugas/standar/baru").with(Staff.as(other)))
        .andExpect(status().isForbidden());
    web.perform(
            post("/petugas/standar/baru")
                .with(Staff.as(other))
                .with(csrf())
                .params(form())
                .param("langkah", "terbit"))
        .andExpect(status().isForbidden());
  }

  @Test
  void aGuestIsAskedToSignIn() throws Exception {
    web.perform(get("/petugas/standar")).andExpect(status().isSeeOther());
  }

  private MultiValueMap<String, String> form() {
    MultiValueMap<String, String> form = FourthClass.form(newest());
    LocalDate after = newest().inForceFrom().plusDays(1);
    form.set("berlaku", after.toString());
    form.set("nomorSk", "188/" + newest().version() + "/BU/2027");
    // what is sent back differs in nothing but what a test changes
    var classes = newest().content().complaints().classes();
    for (int row = 0; row < classes.size(); row++) {
      form.set("namaEn-" + row, classes.get(row).name().en());
      form.set("bunyiEn-" + row, classes.get(row).time().en());
    }
    return form;
  }

  private ResultActions send(MultiValueMap<String, String> form, String step) throws Exception {
    return web.perform(
        post("/petugas/standar/baru")
            .with(Staff.as(admin))
            .with(csrf())
            .params(form)
            .param("langkah", step));
  }

  private ServiceStandard newest() {
    return versions().getFirst().standard();
  }

  private List<StandardVersion> versions() {
    return standards.versions(staff.unit().id(), fourth.inForce().service());
  }
}
