package id.sarpras.request;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import jakarta.servlet.http.Cookie;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// Several things in one request, by either door: all of them or none, and each is named.
@PageTest
class BundlesPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired InstantSource clock;
  @Autowired Requests requests;
  @Autowired MockMvc web;

  Officer rina;
  Facility room;
  Facility second;
  Facility car;
  Facility chairs;
  LocalDate day;
  final Map<String, String> form = new LinkedHashMap<>();

  @BeforeEach
  void aGuestAtTheDesk() {
    rina = staff.officer(Role.FRONT_DESK);
    room = staff.room();
    second = staff.room();
    car =
        lent(Facility.vehicle("Mobil " + Ids.next(), "Pool", 7, true, room.hours(), room.rules()));
    chairs =
        lent(Facility.equipment("Kursi " + Ids.next(), "Gudang", 80, room.hours(), room.rules()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    day = staff.day(today);
    form.put("kiriman", UUID.randomUUID().toString());
    form.put("nama", "Siti Rahmawati");
    form.put("telepon", "0812-3456-7890");
    form.put("keperluan", "Lomba debat");
    form.put("orang", "30");
    form.put("tanggal", day.toString());
    form.put("mulai", "09:00");
    form.put("selesai", "11:00");
    form.put("nomorSurat", "12/SMA3/2026");
    form.put("tanggalSurat", today.toString());
    form.put("pengirim", "Kepala SMA 3");
    form.put("perihal", "Permohonan ruang");
  }

  @Test
  void aRoomACarAndChairsAreOneCaseThatShowsAllOfThem() throws Exception {
    form.put("ruang", id(room));
    form.put("kendaraan", id(car));
    form.put("pengemudi", "ya");
    form.put("jumlah-" + id(chairs), "50");
    String place = accepted();
    String code = code(place);
    for (String page :
        new String[] {place, "/permohonan/" + code, "/permohonan/" + code + "/tanda-terima"}) {
      web.perform(get(page).with(Staff.as(rina)))
          .andExpect(status().isOk())
          .andExpect(content().string(Matchers.containsString(room.name())))
          .andExpect(
              content().string(Matchers.containsString(car.name() + ", Pool · dengan pengemudi")))
          .andExpect(content().string(Matchers.containsString("50 × " + chairs.name())));
    }
    for (String list : new String[] {"/petugas", "/petugas/permohonan"}) {
      web.perform(get(list).with(Staff.as(rina)))
          .andExpect(content().string(Matchers.containsString(room.name() + ", " + car.name())));
    }
  }

  @Test
  void chairsAloneAndACarOverSeveralDaysNeedNoRoom() throws Exception {
    form.put("jumlah-" + id(chairs), "80");
    accepted();
    form.put("kiriman", UUID.randomUUID().toString());
    form.put("jumlah-" + id(chairs), "");
    form.put("kendaraan", id(car));
    form.put("orang", "7");
    form.put("sampai", nextWorkingDay().toString());
    String place = accepted();
    web.perform(get(place).with(Staff.as(rina)))
        .andExpect(content().string(Matchers.containsString(" – ")));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      textBlock =
          """
          jumlah-KURSI, -5, harus berupa angka, jumlah-KURSI
          jumlah-KURSI, 9999999, harus berupa angka, jumlah-KURSI
          jumlah-KURSI, dua, harus berupa angka, jumlah-KURSI
          jumlah-KURSI, 81, 'hanya ada 80, sedangkan Anda minta 81', jumlah-KURSI
          jumlah-KURSI, 0, 'Pilih satu ruang, kendaraan, atau barang', ruang
          jumlah-x, 5, 'Pilih satu ruang, kendaraan, atau barang', ruang
          kendaraan, ' ; DROP TABLE', 'Pilih satu ruang, kendaraan, atau barang', ruang
          kendaraan, MOBIL, hanya memuat 7 orang, kendaraan
          ruang, RUANG tidak-ada, tidak ada lagi, ruang
          ruang, RUANG RUANG2 MOBIL, '', ''
          sampai, 2020-01-01, Tanggal terakhir tidak boleh sebelum, sampai
          sampai, 2099-01-01, Paling lama 31 hari, sampai
          """)
  void whatCannotBeAskedForIsSaidAndNothingIsLost(
      String field, String value, String sentence, String at) throws Exception {
    form.put(named(field), named(value));
    if (sentence.isEmpty()) {
      accepted();
      return;
    }
    enter()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString(sentence)))
        .andExpect(content().string(Matchers.containsString("href=\"#" + named(at) + "\"")))
        .andExpect(content().string(Matchers.containsString("Lomba debat")));
  }

  @Test
  void twoRoomsHoldThePeopleTogether() throws Exception {
    form.put("ruang", id(room) + " " + id(second));
    form.put("orang", "101");
    enter()
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content().string(Matchers.containsString("Bersama-sama hanya memuat 100 orang")));
    form.put("orang", "100");
    accepted();
  }

  @Test
  void aHallAndAPartOfItAreNotAskedForAtOnceAndARoomIsUsedWithinADay() throws Exception {
    Facility part =
        lent(
            Facility.room(
                    "Bagian " + Ids.next(),
                    "Gedung Uji",
                    20,
                    room.fittings(),
                    room.hours(),
                    room.rules())
                .withSpaces(room.spaces()));
    form.put("ruang", id(room) + " " + id(part));
    enter()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("memakai tempat yang sama")));
    form.put("ruang", id(room));
    form.put("sampai", nextWorkingDay().toString());
    enter()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("dipakai dalam satu hari saja")));
    form.put("sampai", "");
    form.put("tata", "BANQUET");
    enter()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("tidak dapat ditata untuk perjamuan")));
  }

  @Test
  void whatIsTakenIsRefusedAsAWholeAndOneTapTakesOverWhatIsFree() throws Exception {
    form.put("ruang", id(room));
    form.put("jumlah-" + id(chairs), "50");
    accepted();
    form.put("kiriman", UUID.randomUUID().toString());
    form.put("jumlah-" + id(chairs), "30");
    String page =
        enter()
            .andExpect(status().isConflict())
            .andExpect(content().string(Matchers.containsString("2 jam lebih lambat")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    form.put("usulan", proposal(page, "mulai=11%3A00"));
    enter()
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Siti Rahmawati")))
        .andExpect(content().string(Matchers.containsString("value=\"11:00\"")))
        .andExpect(content().string(Matchers.containsString("value=\"30\"")));
    form.remove("usulan");
    form.put("mulai", "11:00");
    form.put("selesai", "13:00");
    accepted();
  }

  @Test
  void aProposalThatSomebodyMadeUpTakesOverOnlyWhatBelongsToIt() throws Exception {
    form.put(
        "usulan", "nama=Orang+lain&mulai=%ZZ&kiriman=x&tanggal=" + day + "&ruang=%3Cscript%3E");
    enter()
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.not(Matchers.containsString("Orang lain"))))
        .andExpect(content().string(Matchers.not(Matchers.containsString("<script>"))));
  }

  @Test
  void aGuestTakesOverWhatWasFoundAndKeepsWhatWasTyped() throws Exception {
    Cookie draft = draft();
    web.perform(
        multipart("/permohonan/baru/keperluan")
            .cookie(draft)
            .with(csrf())
            .param("keperluan", "Pawai")
            .param("orang", "7"));
    String found =
        "/permohonan/baru/pilihan?tanggal=%s&mulai=09:00&selesai=12:00&sampai=&kendaraan=%s&pengemudi=ya&jumlah-%s=5"
            .formatted(day, id(car), id(chairs));
    assertThat(redirected(found, draft)).isEqualTo("/permohonan/baru/pemohon");
    web.perform(get("/permohonan/baru/ruang").cookie(draft))
        .andExpect(content().string(Matchers.containsString("value=\"5\"")));
    String other =
        "/permohonan/baru/pilihan?tanggal=%s&mulai=09:00&selesai=12:00&ruang=%s"
            .formatted(day, id(room));
    redirected(other, draft);
    web.perform(get("/permohonan/baru/ruang").cookie(draft))
        .andExpect(content().string(Matchers.not(Matchers.containsString("value=\"5\""))));
    String bad =
        "/permohonan/baru/pilihan?tanggal=kapan&nama=%3Cb%3E&jumlah-" + "x".repeat(3000) + "=1";
    assertThat(redirected(bad, draft)).isEqualTo("/permohonan/baru/waktu");
  }

  @Test
  void aGuestIsToldOfEachThingThatIsTakenAsSoonAsItIsChosen() throws Exception {
    form.put("ruang", id(room));
    form.put("jumlah-" + id(chairs), "60");
    accepted();
    Cookie draft = draft();
    web.perform(
        multipart("/permohonan/baru/keperluan")
            .cookie(draft)
            .with(csrf())
            .param("keperluan", "Pawai")
            .param("orang", "7"));
    web.perform(
        multipart("/permohonan/baru/waktu")
            .cookie(draft)
            .with(csrf())
            .param("tanggal", day.toString())
            .param("mulai", "10:00")
            .param("selesai", "12:00"));
    web.perform(
            multipart("/permohonan/baru/ruang")
                .cookie(draft)
                .with(csrf())
                .param("ruang", id(room))
                .param("jumlah-" + id(chairs), "40"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content().string(Matchers.containsString(room.name() + " pada waktu itu ditahan")))
        .andExpect(content().string(Matchers.containsString("hanya ada 20 dari 40")))
        .andExpect(content().string(Matchers.containsString("/permohonan/baru/pilihan?")));
  }

  private Facility lent(Facility facility) {
    facilities.add(staff.unit().id(), facility, new Actor.Program());
    return facility;
  }

  private LocalDate nextWorkingDay() {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek().getValue() > 5) {
      next = next.plusDays(1);
    }
    return next;
  }

  private Cookie draft() throws Exception {
    String[] set =
        requireNonNull(
                web.perform(get("/permohonan/baru/keperluan"))
                    .andReturn()
                    .getResponse()
                    .getHeader("Set-Cookie"))
            .split("[=;]", 3);
    return new Cookie(set[0], set[1]);
  }

  private String redirected(String path, Cookie draft) throws Exception {
    return requireNonNull(
        web.perform(get(path).cookie(draft))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private String named(String text) {
    return text.replace("KURSI", id(chairs))
        .replace("MOBIL", id(car))
        .replace("RUANG2", id(second))
        .replace("RUANG", id(room));
  }

  private static String id(Facility facility) {
    return facility.id().value().toString();
  }

  private String code(String place) {
    UUID id = UUID.fromString(place.replaceAll(".*/([0-9a-f-]{36}).*", "$1"));
    return requests
        .code(requests.find(staff.unit().id(), new RequestId(id)).orElseThrow().request())
        .grouped();
  }

  private static String proposal(String page, String with) {
    return Pattern.compile("name=\"usulan\" value=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .filter(query -> query.contains(with))
        .findFirst()
        .orElseThrow();
  }

  private String accepted() throws Exception {
    return requireNonNull(
        enter().andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl());
  }

  private ResultActions enter() throws Exception {
    MockMultipartHttpServletRequestBuilder sent = multipart("/petugas/permohonan/baru");
    form.forEach(sent::param);
    return web.perform(sent.with(Staff.as(rina)).with(csrf()));
  }
}
