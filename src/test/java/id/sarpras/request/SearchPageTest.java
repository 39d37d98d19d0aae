package id.sarpras.request;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facility;
import id.sarpras.identity.Role;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// The search, open to everybody: what is free, what comes near, and never for whom the rest is
/// taken.
@PageTest
@Import(Staff.class)
class SearchPageTest {

  @Autowired Staff staff;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Facility room;
  LocalDate day;

  @BeforeEach
  void aRoom() {
    room = staff.room();
    day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
  }

  @Test
  void whoAsksNothingSeesTheForm() throws Exception {
    web.perform(get("/cari"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("name=\"tanggal\"")));
  }

  @Test
  void aFreeRoomIsFoundAndLeadsIntoTheRequest() throws Exception {
    find("orang=30&ruang=" + room.id().value() + "&tanggal=" + day + "&mulai=09:00&selesai=11:00")
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("1 pilihan yang bebas")))
        .andExpect(content().string(Matchers.containsString("/permohonan/baru/pilihan?orang=30")));
    web.perform(
            get("/cari?ruang=%s&tanggal=%s&mulai=09:00&selesai=11:00"
                    .formatted(room.id().value(), day))
                .with(Staff.as(staff.officer(Role.FRONT_DESK))))
        .andExpect(content().string(Matchers.containsString("/petugas/permohonan/baru?tanggal=")));
  }

  @Test
  void aTakenRoomIsSaidWithWhatComesNearAndWithoutTheGuest() throws Exception {
    staff.request(room, day);
    find("orang=30&ruang=" + room.id().value() + "&tanggal=" + day + "&mulai=09:00&selesai=11:00")
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString(room.name() + " sudah dipakai")))
        .andExpect(content().string(Matchers.containsString("2 jam lebih lambat")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Panitia Lomba"))))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Lomba debat"))));
  }

  @Test
  void anyTwoHoursOfTheDaysAreFound() throws Exception {
    staff.request(room, day);
    find("lama=2&ruang=%s&tanggal=%s&sampai=%s&mulai=08:00&selesai=12:00"
            .formatted(room.id().value(), day, day.plusDays(6)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("pilihan yang bebas")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("09.00–11.00"))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          tanggal=, Pilih tanggal
          tanggal=kapan&mulai=1&selesai=2, tidak ada di kalender
          tanggal=DAY&mulai=11&selesai=09, Jam selesai harus sesudah
          tanggal=DAY&lama=99, Pilih lama dari 1 sampai 12
          tanggal=DAY&lama=-2, Pilih lama dari 1 sampai 12
          tanggal=DAY&lama=4&mulai=10&selesai=12, tidak muat
          tanggal=DAY&lama=2&sampai=2098-01-01, Sekali cari paling banyak 92 hari
          tanggal=2020-01-01&lama=2, sudah lewat
          tanggal=DAY&mulai=9&selesai=11&orang=-3, angka dari 1 sampai
          tanggal=DAY&mulai=9&selesai=11&kendaraan=bebas&penumpang=x, Jumlah penumpang
          tanggal=DAY&mulai=9&selesai=11&ruang=, 'Pilih satu ruang, kendaraan, atau barang'
          tanggal=DAY&mulai=9&selesai=11&ruang=%3Cscript%3E, 'Pilih satu ruang, kendaraan, atau barang'
          """)
  void whatCannotBeReadIsSaid(String query, String sentence) throws Exception {
    String asked = query.replace("DAY", day.toString());
    find(asked.contains("ruang=") ? asked : "ruang=bebas&" + asked)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString(sentence)))
        .andExpect(content().string(Matchers.not(Matchers.containsString("<script>"))));
  }

  @Test
  void aBuildingOrAFittingOfNobodyFindsNothingAndBreaksNothing() throws Exception {
    find("ruang=bebas&tanggal=" + day + "&mulai=9&selesai=11&gedung=%25%00'&perlengkapan=X&tata=Y")
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Tidak ada yang cocok persis")));
  }

  private ResultActions find(String query) throws Exception {
    return web.perform(get(java.net.URI.create("/cari?" + query)));
  }
}
