package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A complaint from a telephone to the answer on it, through the four boxes of the procedure:
/// handed in, received, worked on, answered.
class ComplaintJourney extends Journeys {

  @Test
  void aComplaintByKeyboardIsAnsweredReadAndRated() {
    Page guest = guest();
    guest.navigate(address() + "/pengaduan/baru");
    type(guest, "#uraian", "Pintu geser ruang tunggu macet sejak Senin.");
    type(guest, "#tempat", "Ruang tunggu lantai satu");
    type(guest, "#pelapor", "Fitri Amelia");
    type(guest, "#telepon", "0812 3456 7890");
    workIsDone(guest);
    guest.keyboard().press("Enter");
    guest.waitForURL("**/tanda-terima");
    assertThat(wideEnough(guest)).isTrue();
    String reference = guest.textContent(".panel .code").strip();
    assertThat(reference).startsWith("A-");
    press(guest, guest.locator("main a.secondary"));
    guest.waitForURL(url -> !url.endsWith("/tanda-terima"));
    String place = guest.url();
    assertThat(guest.textContent("h1")).contains("diterima");
    assertThat(guest.textContent("main")).contains("paling lambat");
    assertThat(wideEnough(guest)).isTrue();
    leave();

    Page siska = officer("siska");
    siska.navigate(address() + "/petugas/pengaduan?semua=ya&cari=" + reference);
    siska.click("text=Pintu geser ruang tunggu macet >> nth=0");
    siska.waitForSelector("#sekarang");
    assertThat(siska.textContent("main")).doesNotContain("Fitri Amelia");
    siska.check("label:has-text(\"Pengaduan ringan\") input");
    siska.click("text=Simpan jenis");
    siska.fill("#jawabanAduan", "Rel pintunya sudah dibersihkan dan dilumasi.");
    siska.click("text=Kirim jawaban");
    siska.waitForSelector(".notice.good");
    leave();

    Page again = guest();
    again.navigate(place);
    assertThat(again.textContent("main")).contains("Rel pintunya sudah dibersihkan");
    again.focus("input[name=nilai][value='4']");
    again.keyboard().press("Space");
    press(again, again.locator("form[action$='/kepuasan'] button"));
    again.waitForSelector("text=Terima kasih");
    assertThat(again.locator("form[action$='/kepuasan']").count()).isZero();
  }

  private static void type(Page page, String field, String text) {
    page.focus(field);
    page.keyboard().type(text);
  }

  /// By keyboard: the thing takes the focus and Enter.
  private static void press(Page page, Locator what) {
    what.focus();
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }

  /// Nothing of the page lies beside the telephone's screen.
  private static boolean wideEnough(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }
}
