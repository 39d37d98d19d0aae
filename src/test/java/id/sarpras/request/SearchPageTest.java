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
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// The search, open to everybody: what is free, what comes near, and never for whom the rest is
/// taken.
@PageTest
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
        .andExpect(
            content().string(Matchers.containsString(room.name() + " pada waktu itu ditahan")))
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
        .andExpect(content().string(Matchers.containsString("waktu yang bebas")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("09.00–11.00"))));
  }

  @Test
  void everyTimeOfEveryDayIsShownAndLeadsToTheOthersAtThatTime() throws Exception {
    ResultActions page =
        find(
            "lama=2&orang=30&ruang=bebas&tanggal=%s&sampai=%s&mulai=08:00&selesai=16:00"
                .formatted(monday(), monday().plusDays(4)));
    page.andExpect(content().string(Matchers.containsString("20 waktu yang bebas pada 5 hari")));
    for (String time : List.of("08.00–10.00", "10.00–12.00", "12.00–14.00", "14.00–16.00")) {
      page.andExpect(content().string(Matchers.containsString(time)));
    }
    page.andExpect(
        content()
            .string(
                Matchers.containsString(
                    "/cari?mulai=14%%3A00&amp;selesai=16%%3A00&amp;tanggal=%s&amp;orang=30&amp;ruang=bebas"
                        .formatted(monday().plusDays(4)))));
  }

  @Test
  void moreDaysThanAreShownAreOneStepAway() throws Exception {
    find("lama=1&ruang=%s&tanggal=%s&sampai=%s&mulai=08:00&selesai=16:00"
            .formatted(room.id().value(), monday(), monday().plusDays(20)))
        .andExpect(content().string(Matchers.containsString("40 waktu yang bebas pada 5 hari")))
        .andExpect(
            content()
                .string(Matchers.containsString("tanggal=%s".formatted(monday().plusDays(5)))));
  }

  @Test
  void oneUseOverSeveralDaysIsSaidAndTheSameHoursOnOneDayAreOffered() throws Exception {
    String asked =
        "orang=30&ruang=%s&tanggal=%s&sampai=%s&mulai=08:00&selesai=16:30"
            .formatted(room.id().value(), monday(), monday().plusDays(4));
    find(asked)
        .andExpect(content().string(Matchers.containsString("Dicari sebagai satu pemakaian")))
        .andExpect(content().string(Matchers.containsString("tidak dipinjamkan melewati malam")))
        .andExpect(content().string(Matchers.containsString("/cari?lama=sehari&amp;mulai=")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Coba tanggal lain"))));
    find(asked + "&lama=sehari")
        .andExpect(content().string(Matchers.containsString("5 waktu yang bebas pada 5 hari")))
        .andExpect(content().string(Matchers.containsString("08.00–16.30 WIB")));
  }

  @Test
  void moreThanTheLargestHoldsIsSoAtAnyTime() throws Exception {
    find("orang=90000&ruang=bebas&tanggal=" + day + "&mulai=09:00&selesai=11:00")
        .andExpect(content().string(Matchers.containsString("Yang paling besar, ")))
        .andExpect(content().string(Matchers.containsString("Tanggal lain tidak membantu")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Coba tanggal lain"))));
  }

  @Test
  void theHomePageAndTheScheduleLeadHere() throws Exception {
    web.perform(get("/")).andExpect(content().string(Matchers.containsString("href=\"/cari\"")));
    web.perform(get("/jadwal?tanggal=" + day))
        .andExpect(content().string(Matchers.containsString("href=\"/cari?tanggal=" + day)));
    find("bahasa=id&tanggal=" + day)
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("value=\"" + day)));
  }

  @Test
  void whatWasAskedStandsBeforeWhatWasFound() throws Exception {
    find("orang=30&ruang=bebas&tanggal=" + day + "&mulai=09:00&selesai=11:00")
        .andExpect(
            content()
                .string(
                    Matchers.stringContainsInOrder(
                        "09.00–11.00 · 30 orang · ruang apa saja", "Ubah", "pilihan yang bebas")));
  }

  private LocalDate monday() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    return staff.quietTuesday(today).plusDays(6);
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
          tanggal=DAY&lama=sehari&mulai=9, Tulis jam selesai
          tanggal=DAY&lama=sehari&mulai=11&selesai=9, Jam selesai harus sesudah
          tanggal=DAY&mulai=9&selesai=11&orang=1.5, angka dari 1 sampai
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
