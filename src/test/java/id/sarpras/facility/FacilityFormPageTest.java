package id.sarpras.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.form.FacilityForm;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.page.Form;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The form of what is lent, filled in by two at once, badly, and in bad faith.
@PageTest
class FacilityFormPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired Upkeep upkeep;
  @Autowired MockMvc web;

  Officer admin;
  Facility room;

  @BeforeEach
  void aRoom() {
    admin = staff.officer(Role.ADMINISTRATOR);
    room = staff.room();
  }

  @Test
  void whoSavesAnOlderFormIsToldWhatIsThereNowAndLosesNothing() throws Exception {
    MockHttpServletRequestBuilder first = typed(room, "gedung", "Gedung Pertama");
    MockHttpServletRequestBuilder second =
        typed(room, "gedung", "Gedung Kedua").param("perlengkapan", "STAGE");
    save(first).andExpect(status().isSeeOther());
    String page =
        save(second)
            .andExpect(status().isConflict())
            .andExpect(content().string(containsString("Sarana ini sudah berubah")))
            .andExpect(content().string(containsString("<dt>Gedung</dt><dd>Gedung Pertama</dd>")))
            .andExpect(content().string(containsString("value=\"Gedung Kedua\"")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(now().building()).isEqualTo("Gedung Pertama");
    assertThat(page).contains("value=\"" + FacilityForm.mark(now()) + "\"");
    save(typed(now(), "gedung", "Gedung Kedua")).andExpect(status().isSeeOther());
    assertThat(now().building()).isEqualTo("Gedung Kedua");
  }

  @Test
  void anOlderFormWithAMistakeDoesNotBecomeANewerOne() throws Exception {
    String mark = FacilityForm.mark(room);
    save(typed(room, "kapasitas", "banyak"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"" + mark + "\"")));
    save(typed(room, "gedung", "Gedung Pertama"));
    save(typed(room, "kapasitas", "banyak")).andExpect(status().isConflict());
  }

  @Test
  void ofTwoWhoReadTheSameOneChangesIt() {
    Facility here = now();
    assertThat(change(here)).isInstanceOf(Upkeep.Outcome.Done.class);
    assertThat(change(here)).isInstanceOf(Upkeep.Outcome.Overtaken.class);
    assertThat(change(now())).isInstanceOf(Upkeep.Outcome.Done.class);
  }

  @Test
  void whatWasSavedIsSaid() throws Exception {
    String list =
        save(typed(room, "gedung", "Gedung Baru"))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    web.perform(get(String.valueOf(list)).with(Staff.as(admin)))
        .andExpect(says("Tersimpan:"))
        .andExpect(says(room.name()));
    web.perform(get("/petugas/ruang?tersimpan=" + Ids.next()).with(Staff.as(admin)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Tersimpan:"))));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anEmptyFormSaysWhatIsMissing(Kind kind) throws Exception {
    save(post("/petugas/ruang/baru").param("jenis", kind.name()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis namanya.")))
        .andExpect(content().string(containsString("Isi jam buka paling sedikit satu hari.")))
        .andExpect(content().string(containsString("Pilih salah satu.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99999999999999999999", "-1", "1e9", "0x7f", "NaN", "½", "٣", "100001", "1,5"})
  void absurdNumbersAreRefused(String number) throws Exception {
    int before = facilities.all(staff.unit().id()).size();
    for (String field : List.of("kapasitas", "maju", "jauh", "lama", "jeda", "tahan")) {
      save(typed(room, field, number)).andExpect(status().isUnprocessableContent());
    }
    save(typed(room, "susunanTHEATRE", number)).andExpect(status().isUnprocessableContent());
    assertThat(now()).isEqualTo(room);
    assertThat(facilities.all(staff.unit().id())).hasSize(before);
  }

  @Test
  void whatIsTooLongIsRefusedByName() throws Exception {
    save(typed(room, "namaSarana", "A".repeat(5000)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(says("Nama: Terlalu panjang, paling banyak 200 karakter."));
    save(typed(room, "gedung", "A".repeat(5000)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(says("Gedung: Terlalu panjang, paling banyak 200 karakter."));
    assertThat(now()).isEqualTo(room);
  }

  @Test
  void whatIsTypedIsShownAndNeverRun() throws Exception {
    String script = "<script>alert('x')</script>" + Ids.next();
    save(typed(room, "namaSarana", script)).andExpect(status().isSeeOther());
    for (String path : List.of("/petugas/ruang", "/petugas/ruang/" + room.id().value())) {
      web.perform(get(path).with(Staff.as(admin)))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("<script>alert"))));
    }
    for (String field : List.of("kapasitas", "buka1", "tanggalKhusus", "penjaga", "menunggu")) {
      save(typed(now(), field, "\"><script>alert(1)</script>"))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(not(containsString("<script>alert"))));
    }
    save(typed(now(), "keadaan", "\"><script>alert(1)</script>"))
        .andExpect(status().isConflict())
        .andExpect(content().string(not(containsString("<script>alert"))));
  }

  @Test
  void allLinesThatCannotBeReadAreNamed() throws Exception {
    save(typed(room, "tanggalKhusus", "besok\n24/12/2026 tutup\n31/02/2027 tutup\nlusa"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(says("Tidak terbaca: besok; 31/02/2027 tutup; lusa."));
    save(typed(room, "tanggalKhusus", "x\n".repeat(300)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(says("Tidak terbaca: x; x; x; x; x; …."));
  }

  @Test
  void theSeatsOfAVehicleAreCalledSo() throws Exception {
    save(post("/petugas/ruang/baru").param("jenis", "VEHICLE").param("kapasitas", "0"))
        .andExpect(says("Kursi penumpang harus angka dari 1 sampai 100.000."));
  }

  private Upkeep.Outcome change(Facility before) {
    return upkeep.change(staff.unit().id(), before, before.outOfLending(), new Actor.Program());
  }

  private Facility now() {
    return facilities.find(staff.unit().id(), room.id()).orElseThrow();
  }

  /// The form of a facility as it was given out, with another answer in it.
  private MockHttpServletRequestBuilder typed(Facility known, String field, String value) {
    Form form = FacilityForm.of(known).with("keadaan", FacilityForm.mark(known)).with(field, value);
    MockHttpServletRequestBuilder posted = post("/petugas/ruang/" + known.id().value());
    form.fields().forEach(one -> form.values(one).forEach(said -> posted.param(one, said)));
    return posted;
  }

  private ResultActions save(MockHttpServletRequestBuilder form) throws Exception {
    return web.perform(form.with(Staff.as(admin)).with(csrf()));
  }

  private static ResultMatcher says(String said) {
    return content().string(containsString(said));
  }
}
