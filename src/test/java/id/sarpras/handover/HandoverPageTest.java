package id.sarpras.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Facilities;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.request.BookingState;
import id.sarpras.request.Item;
import id.sarpras.request.RequestState;
import id.sarpras.schedule.BookingId;
import id.sarpras.schedule.HoldOutcome;
import id.sarpras.schedule.Lot;
import id.sarpras.schedule.Schedule;
import id.sarpras.schedule.Taking;
import id.sarpras.shared.Period;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Things go out and come back.
@PageTest
@Import(Borrowings.class)
class HandoverPageTest {

  static final Duration SOON = Duration.ofMinutes(10);

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired UseFiles files;
  @Autowired Facilities facilities;
  @Autowired Schedule schedule;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer joko;

  @BeforeEach
  void aKeeper() {
    joko = staff.officer(Role.COMPLAINT_OFFICER);
  }

  @Test
  void aCarGoesOutAndComesBackWithItsOdometerAndThenTheCaseIsClosed() throws Exception {
    Facility car = uses.car(Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(car, 1));
    web.perform(get("/petugas/serah-terima").with(Staff.as(joko)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(car.name())));
    done(
        handOver(joko, id)
            .param("ikut", "1")
            .param("keadaan-1", "catatan")
            .param("catatan-1", "Goresan di pintu kiri")
            .param("kilometer-1", "45.210")
            .param("bahanBakar-1", "HALF")
            .param("olehSiapa", "Pak Dedi"));
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.IN_USE);
    page(joko, id, "Goresan di pintu kiri");
    done(
        takeBack(joko, id)
            .param("ikut", "1")
            .param("keadaan-1", "baik")
            .param("kilometer-1", "45260"));
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.RETURNED);
    assertThat(uses.now(id).request().state()).isEqualTo(RequestState.CLOSED);
    assertThat(free(car, 1)).as("given back before it began").isTrue();
  }

  /// Else it would be with two at once.
  @Test
  void whatGoesOutEarlyIsNobodyElsesUntilItsTime() throws Exception {
    for (Item item :
        List.of(
            Borrowings.of(uses.car(Optional.of(joko)), 1),
            Borrowings.of(uses.chairs(100, Optional.of(joko)), 60))) {
      BookingId id = uses.from(Duration.ofHours(5), item);
      assertThat(inAnHour(item)).isTrue();
      done(handedOver(id, item));
      assertThat(inAnHour(item)).isFalse();
    }
  }

  @Test
  void whatOthersHaveBeforeIsNotHandedOver() throws Exception {
    for (Item item :
        List.of(
            Borrowings.of(uses.car(Optional.of(joko)), 1),
            Borrowings.of(uses.chairs(100, Optional.of(joko)), 60))) {
      uses.from(Duration.ofHours(1), item);
      BookingId id = uses.from(Duration.ofHours(5), item);
      web.perform(handedOver(id, item))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("sebelum pemakaian ini mulai")));
      assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.BOOKED);
    }
  }

  private MockHttpServletRequestBuilder handedOver(BookingId id, Item item) {
    return handOver(joko, id)
        .param("ikut", "1")
        .param("keadaan-1", "baik")
        .param("kilometer-1", "100")
        .param("jumlah-1", Integer.toString(item.quantity()));
  }

  private boolean inAnHour(Item item) {
    Facility facility = facilities.find(staff.unit().id(), item.facility()).orElseThrow();
    Instant then = clock.instant().plus(Duration.ofHours(1));
    return schedule.couldTake(
        staff.unit().id(),
        List.of(new Lot(facility, item.quantity())),
        new Period(then, then.plus(Duration.ofHours(1))));
  }

  @Test
  void whatIsMissingIsNamedAndStaysAwayUntilItIsSettled() throws Exception {
    Facility chairs = uses.chairs(100, Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 60));
    done(handOver(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("jumlah-1", "60"));
    web.perform(
            takeBack(joko, id)
                .param("ikut", "1")
                .param("keadaan-1", "baik")
                .param("jumlah-1", "50"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis apa yang belum kembali")));
    web.perform(
            takeBack(joko, id)
                .param("ikut", "1")
                .param("keadaan-1", "baik")
                .param("jumlah-1", "61"))
        .andExpect(status().isUnprocessableContent());
    done(
        takeBack(joko, id)
            .param("ikut", "1")
            .param("keadaan-1", "catatan")
            .param("catatan-1", "10 kursi masih di panggung")
            .param("jumlah-1", "50"));
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.IN_USE);
    assertThat(free(chairs, 91)).isFalse();
    assertThat(free(chairs, 90)).isTrue();
    page(joko, id, "Kurang 10");
    web.perform(get("/petugas/serah-terima").with(Staff.as(joko)))
        .andExpect(content().string(containsString("10 " + chairs.name())));
    done(
        post("/petugas/serah-terima/" + id.value() + "/penyelesaian/1")
            .with(csrf())
            .with(Staff.as(joko))
            .param("penyelesaian-1", "Diganti 10 kursi baru"));
    assertThat(free(chairs, 100)).isTrue();
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.RETURNED);
  }

  @Test
  void eachKeeperDoesHisPartAndTheUseEndsWithTheLast() throws Exception {
    Officer lina = staff.officer(Role.COMPLAINT_OFFICER);
    Facility car = uses.car(Optional.of(joko));
    Facility chairs = uses.chairs(20, Optional.of(lina));
    BookingId id = uses.from(SOON, Borrowings.of(car, 1), Borrowings.of(chairs, 5));
    web.perform(handOver(lina, id).param("ikut", "1").param("keadaan-1", "baik"))
        .andExpect(status().isUnprocessableContent());
    done(
        handOver(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("kilometer-1", "1"));
    done(handOver(lina, id).param("ikut", "2").param("keadaan-2", "baik").param("jumlah-2", "5"));
    done(
        takeBack(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("kilometer-1", "9"));
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.IN_USE);
    done(takeBack(lina, id).param("ikut", "2").param("keadaan-2", "baik").param("jumlah-2", "5"));
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.RETURNED);
  }

  @Test
  void whatIsNotTakenIsFreeAtOnce() throws Exception {
    Facility car = uses.car(Optional.of(joko));
    Facility chairs = uses.chairs(20, Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(car, 1), Borrowings.of(chairs, 20));
    done(
        handOver(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("kilometer-1", "1"));
    assertThat(free(chairs, 1)).isFalse();
    done(
        post("/petugas/serah-terima/" + id.value() + "/tidak-diambil/2")
            .with(csrf())
            .with(Staff.as(joko)));
    assertThat(free(chairs, 20)).isTrue();
    done(
        takeBack(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("kilometer-1", "1"));
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.RETURNED);
  }

  @Test
  void whatWasDoneAlreadyIsShownAndNotDoneTwice() throws Exception {
    BookingId id = uses.from(SOON, Borrowings.of(uses.chairs(20, Optional.of(joko)), 5));
    var once =
        handOver(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("jumlah-1", "5");
    done(once);
    web.perform(once).andExpect(status().isConflict());
    assertThat(
            files.find(staff.unit().id(), id, any -> true).orElseThrow().things().getFirst().away())
        .isEqualTo(5);
  }

  @Test
  void nothingIsHandedOverDaysBefore() throws Exception {
    BookingId id =
        uses.from(Duration.ofDays(3), Borrowings.of(uses.chairs(20, Optional.of(joko)), 5));
    web.perform(
            handOver(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("jumlah-1", "5"))
        .andExpect(status().isConflict());
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.BOOKED);
  }

  @Test
  void onlyKeepersTheFrontDeskAndHeadsOfSectionsHandOver() throws Exception {
    Facility chairs = uses.chairs(20, Optional.of(joko));
    for (Role role : List.of(Role.ADMINISTRATOR, Role.BUREAU_HEAD, Role.COMPLAINT_OFFICER)) {
      BookingId id = uses.from(SOON, Borrowings.of(chairs, 1));
      Officer other = staff.officer(role);
      page(other, id, chairs.name());
      for (String deed :
          List.of(
              "penyerahan",
              "pengembalian",
              "tidak-diambil/1",
              "kehadiran",
              "ketidakhadiran",
              "pembatalan")) {
        web.perform(
                post("/petugas/serah-terima/" + id.value() + "/" + deed)
                    .with(csrf())
                    .with(Staff.as(other))
                    .param("ikut", "1")
                    .param("jumlah-1", "1")
                    .param("alasanBatal", "Keliru"))
            .andExpect(status().isForbidden());
      }
    }
    for (Officer one :
        List.of(joko, staff.officer(Role.FRONT_DESK), staff.officer(Role.SECTION_HEAD))) {
      BookingId id = uses.from(SOON, Borrowings.of(chairs, 1));
      done(handOver(one, id).param("ikut", "1").param("keadaan-1", "baik").param("jumlah-1", "1"));
    }
  }

  @Test
  void photosArePicturesAndBelongToTheirUse() throws Exception {
    Facility chairs = uses.chairs(20, Optional.of(joko));
    BookingId id = uses.from(SOON, Borrowings.of(chairs, 1));
    web.perform(
            multipart("/petugas/serah-terima/" + id.value() + "/penyerahan")
                .file(
                    new MockMultipartFile(
                        "foto-1", "surat.pdf", "application/pdf", "%PDF-".getBytes()))
                .with(csrf())
                .with(Staff.as(joko))
                .param("ikut", "1")
                .param("keadaan-1", "baik")
                .param("jumlah-1", "1"))
        .andExpect(status().isUnprocessableContent());
    done(
        multipart("/petugas/serah-terima/" + id.value() + "/penyerahan")
            .file(new MockMultipartFile("foto-1", "kursi.png", "image/png", picture()))
            .with(csrf())
            .with(Staff.as(joko))
            .param("ikut", "1")
            .param("keadaan-1", "baik")
            .param("jumlah-1", "1"));
    var photo =
        files
            .find(staff.unit().id(), id, any -> true)
            .orElseThrow()
            .things()
            .getFirst()
            .handovers()
            .getFirst()
            .photos()
            .getFirst();
    web.perform(get("/petugas/serah-terima/" + id.value() + "/foto/" + photo).with(Staff.as(joko)))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/png"));
    BookingId other = uses.from(SOON, Borrowings.of(chairs, 1));
    web.perform(
            get("/petugas/serah-terima/" + other.value() + "/foto/" + photo).with(Staff.as(joko)))
        .andExpect(status().isNotFound());
  }

  @Test
  void aCaseOfSeveralUsesIsClosedWithTheLast() throws Exception {
    Facility chairs = uses.chairs(20, Optional.of(joko));
    var first = new Period(clock.instant().plus(SOON), clock.instant().plus(SOON.multipliedBy(2)));
    var second =
        new Period(
            clock.instant().plus(SOON.multipliedBy(3)), clock.instant().plus(SOON.multipliedBy(4)));
    List<BookingId> both = uses.approved(List.of(first, second), Borrowings.of(chairs, 2));
    for (BookingId id : both) {
      assertThat(uses.now(id).request().state()).isEqualTo(RequestState.APPROVED);
      done(handOver(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("jumlah-1", "2"));
      done(takeBack(joko, id).param("ikut", "1").param("keadaan-1", "baik").param("jumlah-1", "2"));
    }
    assertThat(uses.now(both.getFirst()).request().state()).isEqualTo(RequestState.CLOSED);
    web.perform(get("/petugas/serah-terima").with(Staff.as(joko)))
        .andExpect(content().string(not(containsString(chairs.name()))));
  }

  private boolean free(Facility facility, int quantity) {
    var booking = BookingId.next();
    var soon = clock.instant().plus(SOON).plusSeconds(60);
    HoldOutcome outcome =
        schedule.arrange(
            staff.unit().id(),
            List.of(),
            List.of(
                Taking.booking(
                    booking,
                    List.of(new Lot(facility, quantity)),
                    new Period(soon, soon.plusSeconds(60)))));
    schedule.free(staff.unit().id(), booking);
    return outcome == HoldOutcome.HELD;
  }

  private void done(RequestBuilder deed) throws Exception {
    web.perform(deed).andExpect(status().isSeeOther());
  }

  private void page(Officer officer, BookingId id, String text) throws Exception {
    web.perform(get("/petugas/serah-terima/" + id.value()).with(Staff.as(officer)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(text)));
  }

  private static MockHttpServletRequestBuilder handOver(Officer officer, BookingId id) {
    return post("/petugas/serah-terima/" + id.value() + "/penyerahan")
        .with(csrf())
        .with(Staff.as(officer));
  }

  private static MockHttpServletRequestBuilder takeBack(Officer officer, BookingId id) {
    return post("/petugas/serah-terima/" + id.value() + "/pengembalian")
        .with(csrf())
        .with(Staff.as(officer));
  }

  private static byte[] picture() throws Exception {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
