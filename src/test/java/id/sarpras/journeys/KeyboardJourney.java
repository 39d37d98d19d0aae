package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.sarpras.facility.Facility;
import id.sarpras.handover.DoorSheets;
import id.sarpras.identity.Role;
import id.sarpras.request.BookingState;
import id.sarpras.schedule.BookingId;
import id.sarpras.shared.TrackingCode;
import id.sarpras.testing.Borrowings;
import id.sarpras.testing.Staff;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Without a mouse: only Tab, Enter, Space and the arrows.
@Import({Staff.class, Borrowings.class})
class KeyboardJourney extends Journeys {

  private static final int MOST_STOPS = 60;

  @Autowired Staff staff;
  @Autowired Borrowings uses;
  @Autowired DoorSheets sheets;

  @Test
  void aCarAndChairsGoOutAndComeBack() {
    Facility car = uses.car(Optional.empty());
    Facility chairs = uses.chairs(100, Optional.empty());
    BookingId id =
        uses.from(Duration.ofMinutes(30), Borrowings.of(car, 1), Borrowings.of(chairs, 40));
    Page rina = officer("rina");
    rina.navigate(address() + "/petugas/serah-terima");
    toward(rina, "a[href$='" + id.value() + "']");
    rina.keyboard().press("Enter");
    rina.waitForURL("**/serah-terima/" + id.value());

    toward(rina, "#kilometer-1");
    toward(rina, "#bahanBakar-1");
    rina.keyboard().press("ArrowDown");
    toward(rina, "[name=keadaan-1]");
    toward(rina, "#catatan-1");
    toward(rina, "#foto-1");
    toward(rina, "[name=ikut][value='2']");
    toward(rina, "#jumlah-2");
    toward(rina, "#olehSiapa");
    rina.keyboard().type("Pak Dedi");
    toward(rina, "button:has-text(\"Catat penyerahan\")");
    rina.keyboard().press("Enter");

    rina.waitForSelector("#kesalahan:focus");
    toward(rina, "#kesalahan a[href='#kilometer-1']");
    rina.keyboard().press("Enter");
    assertThat(rina.locator("#kilometer-1:focus").count()).as("the field has the focus").isOne();
    rina.keyboard().type("45210");
    rina.keyboard().press("Enter");
    rina.waitForSelector("text=Catat pengembalian");
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.IN_USE);

    toward(rina, "#kilometer-1");
    rina.keyboard().type("45250");
    toward(rina, "[name=ikut][value='2']");
    rina.keyboard().press("Space");
    toward(rina, "button:has-text(\"Catat pengembalian\")");
    rina.keyboard().press("Space");
    rina.waitForSelector("legend:has-text(\"" + chairs.name() + "\")");
    assertThat(rina.textContent("main")).contains(car.name() + " kembali");

    toward(rina, "#jumlah-1, #jumlah-2");
    toward(rina, "button:has-text(\"Catat pengembalian\")");
    rina.keyboard().press("Enter");
    rina.waitForSelector("text=40 " + chairs.name() + " kembali");
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.RETURNED);
  }

  @Test
  void aGuestChecksInAtTheDoor() {
    Facility hall = uses.hall(Optional.empty());
    sheets.renew(staff.officer(Role.FRONT_DESK), hall);
    BookingId id = uses.from(Duration.ofMinutes(20), Borrowings.of(hall, 1));
    TrackingCode secret =
        Optional.ofNullable(sheets.secrets(staff.unit().id()).get(hall.id())).orElseThrow();
    Page guest = guest();
    guest.navigate(address() + "/masuk-ruang/" + secret.grouped());
    toward(guest, "#nomor");
    guest.keyboard().type(uses.now(id).request().reference());
    toward(guest, "#bukti");
    guest.keyboard().press("Enter");

    guest.waitForSelector("#kesalahan:focus");
    toward(guest, "#kesalahan a[href='#bukti']");
    guest.keyboard().press("Enter");
    assertThat(guest.locator("#bukti:focus").count()).as("the field has the focus").isOne();
    guest.keyboard().type("7890");
    toward(guest, "main button");
    guest.keyboard().press("Space");
    guest.waitForSelector("h1:has-text(\"Selamat datang\")");
    assertThat(uses.now(id).booking().state()).isEqualTo(BookingState.IN_USE);
  }

  /// Goes on by Tab until something has the focus, and sees that it shows so.
  private static void toward(Page page, String selector) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      var there = page.locator(selector).and(page.locator(":focus"));
      if (there.count() == 1) {
        assertThat(there.evaluate("element => getComputedStyle(element).outlineStyle"))
            .as("the focus shows on " + selector)
            .isEqualTo("solid");
        return;
      }
    }
    throw new AssertionError("Tab never comes to " + selector);
  }
}
