package id.sarpras.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The page on which a hall is divided.
@PageTest
class DivisionPageTest {

  @Autowired Staff staff;
  @Autowired Facilities facilities;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer admin;
  Facility hall;

  @BeforeEach
  void aHall() {
    admin = staff.officer(Role.ADMINISTRATOR);
    hall = staff.room();
  }

  @Test
  void partsAndNeighboursGetTheirNamesAndNumbers() throws Exception {
    show("?jumlah=3")
        .andExpect(content().string(containsString("value=\"" + hall.name() + " C\"")))
        .andExpect(content().string(containsString("Pinjamkan A+B bersama")));
    divide(three().param("b1-2-bersama", "ya")).andExpect(status().isSeeOther());
    Facility both = named(hall.name() + " A+B").orElseThrow();
    assertThat(both.capacity()).isEqualTo(30);
    assertThat(both.layouts()).containsExactly(java.util.Map.entry(Layout.THEATRE, 25));
    assertThat(named("Sayap timur " + hall.id().value())).isPresent();
    assertThat(now().spaces()).hasSize(3);
    show("")
        .andExpect(content().string(containsString("name=\"b1-2-bersama\" value=\"ya\" checked")));
    web.perform(get("/sarana/" + hall.id().value()))
        .andExpect(content().string(containsString(both.name())));
  }

  @Test
  void whatIsBookedOfTheHallStaysAndThenOnlyNeighboursCanBeAdded() throws Exception {
    LocalDate day = staff.day(LocalDate.ofInstant(clock.instant(), staff.unit().zone()));
    staff.request(hall, day);
    divide(three()).andExpect(status().isSeeOther());
    divide(post(place()).param("jumlah", "1"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("yang akan datang di ruang ini")));
    divide(three().param("b2-3-bersama", "ya")).andExpect(status().isSeeOther());
    assertThat(now().spaces()).hasSize(3);
  }

  @Test
  void whatCannotBeTakenIsSaid() throws Exception {
    divide(post(place()).param("jumlah", "2").param("b1-1-kapasitas", "nol"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Kapasitas A harus angka")));
    divide(
            post(place())
                .param("jumlah", "2")
                .param("b1-1-kapasitas", "10")
                .param("b2-2-kapasitas", "10")
                .param("b1-1-nama", "Sama")
                .param("b2-2-nama", "sama"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Beri nama yang berbeda")));
    Facility other = staff.room();
    divide(
            post(place())
                .param("jumlah", "2")
                .param("b1-1-kapasitas", "10")
                .param("b2-2-kapasitas", "10")
                .param("b1-1-nama", other.name()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Sudah ada sarana bernama " + other.name())));
    divide(post(place()).param("jumlah", "99999999999")).andExpect(status().isSeeOther());
    assertThat(now().spaces()).hasSize(1);
  }

  @Test
  void aPartOrAVehicleHasNoSuchPage() throws Exception {
    divide(three());
    Facility part = named(hall.name() + " C").orElseThrow();
    web.perform(get("/petugas/ruang/" + part.id().value() + "/bagian").with(Staff.as(admin)))
        .andExpect(status().isNotFound());
    web.perform(get("/petugas/ruang/" + part.id().value()).with(Staff.as(admin)))
        .andExpect(content().string(containsString("Ini bagian dari " + hall.name())));
    web.perform(three().with(Staff.as(staff.officer(Role.SECTION_HEAD))).with(csrf()))
        .andExpect(status().isForbidden());
  }

  private MockHttpServletRequestBuilder three() {
    return post(place())
        .param("jumlah", "3")
        .param("b1-1-nama", "Sayap timur " + hall.id().value())
        .param("b1-1-kapasitas", "10")
        .param("b1-1-susunanTHEATRE", "10")
        .param("b2-2-kapasitas", "20")
        .param("b2-2-susunanTHEATRE", "15")
        .param("b2-2-susunanBANQUET", "8")
        .param("b3-3-kapasitas", "20");
  }

  private String place() {
    return "/petugas/ruang/" + hall.id().value() + "/bagian";
  }

  private ResultActions show(String query) throws Exception {
    return web.perform(get(place() + query).with(Staff.as(admin))).andExpect(status().isOk());
  }

  private ResultActions divide(MockHttpServletRequestBuilder form) throws Exception {
    return web.perform(form.with(Staff.as(admin)).with(csrf()));
  }

  private Facility now() {
    return facilities.find(staff.unit().id(), hall.id()).orElseThrow();
  }

  private Optional<Facility> named(String name) {
    return facilities.all(staff.unit().id()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst();
  }
}
