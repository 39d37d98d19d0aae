package id.sarpras.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.closure.Closure;
import id.sarpras.closure.Closures;
import id.sarpras.closure.DateState;
import id.sarpras.facility.Facility;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.schedule.BookingId;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A damage is somebody's work until it is settled.
@PageTest
@Import(Borrowings.class)
class DamagePageTest {

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired Damages damages;
  @Autowired Closures closures;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer joko;
  Officer tono;
  Facility car;
  BookingId use;
  LocalDate today;

  @BeforeEach
  void aCarComesBack() {
    joko = staff.officer(Role.COMPLAINT_OFFICER);
    tono = staff.officer(Role.BUREAU_HEAD);
    car = uses.car(Optional.of(joko));
    use = uses.from(Duration.ofMinutes(10), Borrowings.of(car, 1));
    today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }

  @Test
  void whoIsNamedSeesToItUntilItIsSettled() throws Exception {
    web.perform(report(joko, "MAJOR")).andExpect(status().isSeeOther());
    Damage damage = damages.of(staff.unit().id(), use).getFirst();
    assertThat(damages.waitingFor(tono)).isEqualTo(1);
    web.perform(get("/petugas").with(Staff.as(tono)))
        .andExpect(content().string(containsString("1 kerusakan menunggu Anda")));
    web.perform(get("/petugas/kerusakan").with(Staff.as(tono)))
        .andExpect(content().string(containsString("Kaca depan retak")));
    web.perform(deed(tono, damage, "catatan").param("tindakan", "Bengkel dihubungi"))
        .andExpect(status().isSeeOther());
    web.perform(deed(tono, damage, "penyelesaian").param("hasil", ""))
        .andExpect(status().isUnprocessableContent());
    web.perform(deed(tono, damage, "penyelesaian").param("hasil", "Kaca diganti"))
        .andExpect(status().isSeeOther());
    assertThat(damages.waitingFor(tono)).isZero();
    web.perform(get("/petugas/kerusakan/" + damage.id()).with(Staff.as(joko)))
        .andExpect(content().string(containsString("Bengkel dihubungi")))
        .andExpect(content().string(containsString("Kaca diganti")));
    assertThat(closures.toShow(staff.unit().id()))
        .noneMatch(closure -> closure.items().getFirst().facility().equals(car.id()));
  }

  @Test
  void whatCannotBeUsedIsClosedInTheSameStep() throws Exception {
    web.perform(report(joko, "UNUSABLE").param("tutup", "ya").param("tutupSampai", ""))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            report(joko, "UNUSABLE")
                .param("tutup", "ya")
                .param("tutupSampai", today.plusDays(3).toString()))
        .andExpect(status().isSeeOther());
    assertThat(closures.toShow(staff.unit().id()))
        .filteredOn(closure -> closure.items().getFirst().facility().equals(car.id()))
        .singleElement()
        .satisfies(
            closure -> {
              assertThat(closure.dates().getFirst().state()).isEqualTo(DateState.PLANNED);
              assertThat(closure.dates().getFirst().hits()).containsExactly(use);
            });
  }

  @Test
  void aDoubleTapWritesItDownAndClosesOnceAndItsPageSaysWhatIsClosed() throws Exception {
    MockHttpServletRequestBuilder once =
        report(joko, "UNUSABLE")
            .param("tutup", "ya")
            .param("tutupSampai", today.plusDays(3).toString());
    web.perform(once).andExpect(status().isSeeOther());
    web.perform(once).andExpect(status().isSeeOther());
    assertThat(damages.of(staff.unit().id(), use)).hasSize(1);
    Damage damage = damages.of(staff.unit().id(), use).getFirst();
    Closure closure =
        closures.toShow(staff.unit().id()).stream()
            .filter(one -> one.items().getFirst().facility().equals(car.id()))
            .reduce((one, other) -> fail("closed twice"))
            .orElseThrow();
    web.perform(deed(joko, damage, "penyelesaian").param("hasil", "Kaca diganti"));
    web.perform(get("/petugas/kerusakan/" + damage.id()).with(Staff.as(joko)))
        .andExpect(content().string(containsString("/petugas/penutupan/" + closure.id())));
  }

  @Test
  void onlyWhoHandsTheThingOverOrSeesToTheDamageWritesOfIt() throws Exception {
    Officer other = staff.officer(Role.ADMINISTRATOR);
    web.perform(report(other, "MINOR")).andExpect(status().isForbidden());
    web.perform(report(staff.officer(Role.FRONT_DESK), "MINOR")).andExpect(status().isSeeOther());
    Damage damage = damages.of(staff.unit().id(), use).getFirst();
    for (String deed : List.of("catatan", "penyelesaian")) {
      web.perform(deed(other, damage, deed).param("tindakan", "x").param("hasil", "x"))
          .andExpect(status().isForbidden());
    }
    web.perform(get("/petugas/kerusakan/" + damage.id()).with(Staff.as(other)))
        .andExpect(status().isOk());
  }

  private MockHttpServletRequestBuilder report(Officer officer, String severity) {
    return post("/petugas/kerusakan")
        .with(csrf())
        .with(Staff.as(officer))
        .param("pemakaian", use.value().toString())
        .param("kiriman", UUID.randomUUID().toString())
        .param("sarana", car.id().value().toString())
        .param("kerusakan", "Kaca depan retak")
        .param("parah", severity)
        .param("petugas", tono.id().value().toString())
        .param("tenggat", today.plusDays(3).toString());
  }

  private static MockHttpServletRequestBuilder deed(Officer officer, Damage damage, String deed) {
    return post("/petugas/kerusakan/" + damage.id() + "/" + deed)
        .with(csrf())
        .with(Staff.as(officer));
  }
}
