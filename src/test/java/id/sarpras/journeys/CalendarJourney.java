package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.sarpras.promise.Moved;
import id.sarpras.promise.Promises;
import id.sarpras.request.RequestId;
import id.sarpras.request.Requests;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Holiday;
import id.sarpras.workingtime.OfficeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A day off is proposed and approved without a mouse, and a guest reads why the date has moved.
class CalendarJourney extends Journeys {

  @Autowired Standards standards;
  @Autowired Calendars calendars;
  @Autowired Promises promises;
  @Autowired Requests requests;

  @Test
  void aDayOffByKeyboardReachesTheGuest() {
    LocalDate day = dayThatMovesSomebody();
    RequestId moved = movedBy(day);
    Page admin = officer("admin");
    admin.navigate(address() + "/petugas/kalender");
    press(admin, admin.locator("text=Tambah satu hari"));
    admin.waitForURL("**/hari");
    admin.fill("#tanggal", day.toString());
    admin.fill("#namaHari", "Pemungutan suara");
    admin.fill("#keputusan", "Keppres 7");
    admin.fill("#tanggalKeputusan", "2026-11-02");
    press(admin, admin.locator("text=Lihat akibatnya"));
    admin.waitForURL("**/usulan/**");
    String proposal = admin.url();
    assertThat(admin.textContent("main")).contains("Menunggu petugas kedua", "Semula", "Menjadi");
    assertThat(admin.locator("text=Setujui dan berlakukan").count()).isZero();
    leave();

    Page hendra = officer("hendra");
    hendra.navigate(proposal);
    press(hendra, hendra.locator("text=Setujui dan berlakukan"));
    hendra.waitForSelector("text=Menjadi versi");
    assertThat(hendra.textContent("main")).contains("Berlaku");
    leave();

    Page guest = guest();
    guest.navigate(address() + "/permohonan/" + code(moved));
    assertThat(guest.textContent("main")).contains("Sebabnya: Keppres 7");
    press(guest, guest.locator("summary:has-text('Mengapa hari itu')"));
    assertThat(guest.locator(".why").first().innerText()).contains("Pemungutan suara");
  }

  @Test
  void aCitizenCountsAndReadsWhy() {
    Page guest = guest();
    guest.navigate(address() + "/");
    press(guest, guest.locator("footer >> text=Kalkulator batas waktu"));
    guest.waitForURL("**/kalkulator-batas-waktu");
    guest.fill("#tanggal", "2026-03-17");
    guest.fill("#jam", "17:00");
    guest.fill("#jumlah", "5");
    guest.selectOption("#jenis", "WORKING_DAYS");
    guest.focus("#jumlah");
    guest.keyboard().press("Enter");
    guest.waitForSelector(".panel");
    assertThat(guest.textContent(".panel")).contains("Rabu, 1 April 2026 pukul 16.00 WIB");
    assertThat(guest.textContent(".why"))
        .contains("Cuti bersama Idulfitri", "Hari ke-3 sampai ke-5");
  }

  /// By keyboard: the thing takes the focus and Enter.
  private static void press(Page page, Locator what) {
    what.focus();
    page.keyboard().press("Enter");
  }

  private LocalDate dayThatMovesSomebody() {
    OfficeCalendar calendar = calendars.of(unit().id(), unit().zone());
    return promises.running(unit().id()).stream()
        .filter(promise -> promise.stage().restsSince().isEmpty())
        .filter(promise -> isOpenRequest(new RequestId(promise.subject())))
        .map(promise -> promise.deadline().due().atZone(unit().zone()).toLocalDate())
        .filter(calendar::isWorkingDay)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private RequestId movedBy(LocalDate day) {
    OfficeCalendar now = calendars.of(unit().id(), unit().zone());
    var holidays = new ArrayList<>(now.content().holidays());
    holidays.add(new Holiday(day, Holiday.Kind.ONE_OFF, "x", "x", day));
    var candidate = new OfficeCalendar("x", unit().zone(), now.content().hours(), holidays);
    List<Moved> moved = promises.under(unit().id(), candidate);
    return moved.stream()
        .map(one -> new RequestId(one.promise().subject()))
        .filter(this::isOpenRequest)
        .findFirst()
        .orElseThrow();
  }

  private boolean isOpenRequest(RequestId id) {
    return requests
        .find(unit().id(), id)
        .filter(file -> file.request().state().isOpen())
        .isPresent();
  }

  private String code(RequestId id) {
    return requests.code(requests.find(unit().id(), id).orElseThrow().request()).grouped();
  }

  private ServiceUnit unit() {
    return standards.home();
  }
}
