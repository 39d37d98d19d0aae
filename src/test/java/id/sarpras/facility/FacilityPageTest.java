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
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.shared.Ids;
import id.sarpras.shared.Period;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The forms of what is lent, and the pages on which everybody sees it.
@PageTest
class FacilityPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired Schedule schedule;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer admin;
  Officer keeper;
  String name;

  @BeforeEach
  void cast() {
    admin = staff.officer(Role.ADMINISTRATOR);
    keeper = staff.officer(Role.FRONT_DESK);
    name = "Sarana " + Ids.next();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eachKindHasAFormThatIsFilledInAsItWasSaved(Kind kind) throws Exception {
    save(filled(kind)).andExpect(status().isSeeOther());
    Facility added = named(name);
    assertThat(added.kind()).isEqualTo(kind);
    assertThat(added.keeper()).contains(keeper.id());
    assertThat(added.rules().notice()).isEqualTo(Duration.ofHours(48));
    assertThat(added.rules().pending()).isEqualTo(Pending.COMPETES);
    assertThat(added.hours().days().get(LocalDate.of(2026, 12, 31)))
        .isEqualTo(new SpecialDay(Optional.empty(), "Perbaikan AC"));
    String page =
        web.perform(get("/petugas/ruang/" + added.id().value()).with(Staff.as(admin)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("31/12/2026 tutup Perbaikan AC", "value=\"" + name + "\"");
    assertThat(page.contains("name=\"jumlah\"")).isEqualTo(kind == Kind.EQUIPMENT);
    assertThat(page.contains("name=\"pengemudi\"")).isEqualTo(kind == Kind.VEHICLE);
    assertThat(page.contains("susunanTHEATRE")).isEqualTo(kind == Kind.ROOM);
  }

  @Test
  void whatTheKindHasIsKept() throws Exception {
    save(filled(Kind.ROOM).param("susunanTHEATRE", "80").param("perlengkapan", "HEARING_LOOP"));
    assertThat(named(name).layouts()).containsEntry(Layout.THEATRE, 80);
    assertThat(named(name).fittings()).containsExactly(Fitting.HEARING_LOOP);
    String room = name;
    name = "Mobil " + Ids.next();
    save(filled(Kind.VEHICLE).param("pengemudi", "ya").param("perlengkapan", "STAGE"));
    assertThat(named(name).driver()).isTrue();
    assertThat(named(name).fittings()).as("a vehicle has no stage").isEmpty();
    save(filled(Kind.VEHICLE).param("pengemudi", "ya")).andExpect(status().isConflict());
    assertThat(named(room).kind()).isEqualTo(Kind.ROOM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          kapasitas; 0; Kapasitas harus angka dari 1 sampai 100.000.
          kapasitas; banyak; Kapasitas harus angka
          susunanU_SHAPE; 101; Susunan Huruf U tidak dapat memuat lebih dari kapasitasnya, 100 orang
          jeda; 1441; Jeda harus angka dari 0 sampai 1.440 menit.
          maju; -1; Tenggat meminta harus angka
          tahan; 0; Masa berlaku harus angka dari 1
          buka1; 18:00; Tulis jam buka hari Senin dan jam tutup sesudahnya
          buka5; pagi; Tulis jam buka hari Jumat dan jam tutup sesudahnya
          susunanBANQUET; -3; Tulis angka dari 1 sampai 100.000 untuk susunan Jamuan
          menunggu; MAYBE; Pilih salah satu.
          penjaga; 01999999-0000-7000-8000-000000000000; Pilih petugas yang aktif
          tanggalKhusus; 24/12/2026 siang; Tidak terbaca: 24/12/2026 siang
          tanggalKhusus; 30/02/2027 tutup; Tidak terbaca: 30/02/2027 tutup
          tanggalKhusus; 24/12/2026 12:00-07:00; Jam tutup harus sesudah jam buka: 24/12/2026 12:00-07:00
          tanggalKhusus; 24/12/9999 tutup; Tahunnya harus dari 2000 sampai 2099: 24/12/9999 tutup
          tanggalKhusus; <script>alert(1)</script>; Tidak terbaca: &lt;script&gt;
          namaSarana; ' '; Tulis namanya.
          """)
  void whatCannotBeTakenIsSaidAndNothingIsLost(String field, String typed, String said)
      throws Exception {
    save(with(filled(Kind.ROOM), field, typed))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(said)))
        .andExpect(content().string(containsString("value=\"Gedung Uji\"")));
    assertThat(facilities.all(staff.unit().id())).noneMatch(one -> one.name().equals(name));
  }

  @Test
  void thereCannotBeFewerThanArePromised() throws Exception {
    save(filled(Kind.EQUIPMENT));
    Facility chairs = named(name);
    Instant from = clock.instant().plus(Duration.ofDays(3));
    schedule.hold(
        staff.unit().id(),
        BookingId.next(),
        List.of(new Lot(chairs, 70)),
        new Period(from, from.plusSeconds(3600)),
        Instant.MAX);
    MockHttpServletRequestBuilder fewer = with(changing(chairs), "jumlah", "69");
    save(fewer)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Jumlah tidak dapat kurang dari 70")));
    assertThat(named(name).stock()).isEqualTo(100);
  }

  @Test
  void theListIsOfOneKindAndBuildingOrOfAll() throws Exception {
    save(filled(Kind.VEHICLE));
    list("?jenis=VEHICLE&gedung=Pool").andExpect(content().string(containsString(name)));
    list("?jenis=ROOM").andExpect(content().string(not(containsString(name))));
    list("?jenis=%3Cscript%3E&gedung=%22%3E%3Cscript%3E")
        .andExpect(content().string(not(containsString("<script>"))));
  }

  @Test
  void guestsSeeWhatIsLentWithoutNamesOfOfficers() throws Exception {
    save(filled(Kind.ROOM).param("susunanTHEATRE", "80").param("perlengkapan", "TACTILE_PATHS"));
    Facility room = named(name);
    web.perform(get("/sarana")).andExpect(content().string(containsString(name)));
    web.perform(get("/sarana/" + room.id().value()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Mintalah paling lambat 2 hari")))
        .andExpect(content().string(containsString("Jalur pemandu")))
        .andExpect(content().string(containsString("80 orang")))
        .andExpect(content().string(containsString("Senin–Jumat")))
        .andExpect(content().string(containsString("Perbaikan AC")))
        .andExpect(content().string(not(containsString(keeper.name()))));
    save(with(changing(room), "dipinjamkan", ""));
    web.perform(get("/sarana/" + room.id().value())).andExpect(status().isNotFound());
    web.perform(get("/sarana")).andExpect(content().string(not(containsString(name))));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theScheduleOfAThingIsItsOwnWeekWhereItHasOne(Kind kind) throws Exception {
    save(filled(kind));
    String id = named(name).id().value().toString();
    String week = "/jadwal/pekan?sarana=" + id;
    web.perform(get("/sarana/" + id))
        .andExpect(
            content()
                .string(
                    kind == Kind.EQUIPMENT
                        ? not(containsString("Lihat jadwal"))
                        : containsString(week)));
  }

  @Test
  void aKeeperSeesWhatHeKeepsAndNothingElseAndChangesNothing() throws Exception {
    save(filled(Kind.ROOM));
    Facility room = named(name);
    String place = "/petugas/sarana/" + room.id().value();
    web.perform(get("/petugas/sarana").with(Staff.as(keeper)))
        .andExpect(content().string(containsString(name)));
    web.perform(get(place).with(Staff.as(keeper))).andExpect(status().isOk());
    web.perform(get(place).with(Staff.as(staff.officer(Role.FRONT_DESK))))
        .andExpect(status().isNotFound());
    for (String path : List.of("", "/bagian", "/foto")) {
      web.perform(get("/petugas/ruang/" + room.id().value() + path).with(Staff.as(keeper)))
          .andExpect(status().isForbidden());
    }
    web.perform(changing(room).with(Staff.as(keeper)).with(csrf()))
        .andExpect(status().isForbidden());
  }

  private ResultActions list(String query) throws Exception {
    return web.perform(get("/petugas/ruang" + query).with(Staff.as(admin)))
        .andExpect(status().isOk());
  }

  private ResultActions save(MockHttpServletRequestBuilder form) throws Exception {
    return web.perform(form.with(Staff.as(admin)).with(csrf()));
  }

  private MockHttpServletRequestBuilder filled(Kind kind) {
    return filled(kind, "/petugas/ruang/baru");
  }

  private MockHttpServletRequestBuilder changing(Facility known) {
    return filled(known.kind(), "/petugas/ruang/" + known.id().value())
        .param("keadaan", FacilityForm.mark(known));
  }

  private MockHttpServletRequestBuilder filled(Kind kind, String path) {
    return post(path)
        .param("jenis", kind.name())
        .param("namaSarana", name)
        .param("gedung", kind == Kind.VEHICLE ? "Pool" : "Gedung Uji")
        .param("kapasitas", "100")
        .param("jumlah", "100")
        .param("dipinjamkan", "ya")
        .param("buka1", "07:00")
        .param("tutup1", "17:00")
        .param("buka2", "07:00")
        .param("tutup2", "17:00")
        .param("buka3", "07:00")
        .param("tutup3", "17:00")
        .param("buka4", "07.00")
        .param("tutup4", "17.00")
        .param("buka5", "07:00")
        .param("tutup5", "17:00")
        .param("tanggalKhusus", "31/12/2026 tutup Perbaikan AC\n24-12-2026 07:00-12:00")
        .param("maju", "48")
        .param("jauh", "180")
        .param("lama", "10")
        .param("jeda", "30")
        .param("tahan", "72")
        .param("toleransi", "45")
        .param("menunggu", "COMPETES")
        .param("penjaga", keeper.id().value().toString());
  }

  /// The same form with another answer.
  private static MockHttpServletRequestBuilder with(
      MockHttpServletRequestBuilder form, String field, String typed) {
    return form.with(
        request -> {
          request.setParameter(field, typed);
          return request;
        });
  }

  private Facility named(String wanted) {
    return facilities.all(staff.unit().id()).stream()
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow();
  }
}
