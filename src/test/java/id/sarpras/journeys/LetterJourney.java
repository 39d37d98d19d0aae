package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.sarpras.testing.Staff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Steps a to d of the published standard by both doors: the guest states the need, hands the
/// letter in, and receives the notification.
@Import(Staff.class)
class LetterJourney extends Journeys {

  @Autowired Staff staff;
  @Autowired InstantSource clock;

  @Test
  void aGuestAsksOnlineAndIsToldYesWithinTheStandard() throws IOException {
    Page guest = guest();
    guest.navigate(address() + "/");
    guest.click("text=Ajukan permohonan >> nth=1");
    guest.click("text=Mulai");
    guest.fill("#keperluan", "Lomba debat bahasa");
    guest.fill("#orang", "25");
    next(guest);
    guest.fill("#tanggal", day().toString());
    guest.fill("#mulai", "13:00");
    guest.fill("#selesai", "15:00");
    next(guest);
    guest.check("label:has-text(\"Ruang Praja II\") input");
    next(guest);
    guest.fill("#nama", "Siti Rahmawati");
    guest.fill("#telepon", "0812 3456 7890");
    next(guest);
    guest.fill("#nomorSurat", "12/SMA3/2026");
    guest.fill("#tanggalSurat", today().toString());
    guest.fill("#pengirim", "Kepala SMA 3");
    guest.fill("#perihal", "Permohonan ruang");
    guest.setInputFiles("#scan", new FilePayload("surat.png", "image/png", photo()));
    next(guest);
    assertThat(guest.textContent("h1")).contains("Periksa sebelum dikirim");
    guest.click("text=Kirim permohonan");
    assertThat(guest.textContent("h1")).contains("Permohonan diterima");
    String reference = guest.textContent(".panel .code").strip();
    guest.click("text=Ikuti permohonan");
    String place = guest.url();
    assertThat(guest.textContent("h1")).contains("Sedang diproses");
    leave();

    decide(reference);

    Page again = guest();
    again.navigate(place);
    assertThat(again.textContent("h1")).contains("Disetujui");
    assertThat(again.textContent("main"))
        .contains("Selamat memakai ruang", "Pemberitahuan diterima");
  }

  @Test
  void aGuestAtTheDeskHasAReceiptInOnePage() {
    Page desk = officer("rina");
    desk.click("header >> text=Tamu baru");
    desk.fill("#nama", "Ahmad Fauzi");
    desk.fill("#telepon", "081298765432");
    desk.fill("#keperluan", "Pelatihan pemuda");
    desk.fill("#orang", "20");
    desk.selectOption(
        "#ruang", desk.locator("#ruang option:has-text(\"Enggang\")").getAttribute("value"));
    desk.fill("#tanggal", day().toString());
    desk.fill("#mulai", "08:00");
    desk.fill("#selesai", "10:00");
    desk.fill("#nomorSurat", "7/KT/2026");
    desk.fill("#tanggalSurat", today().toString());
    desk.fill("#pengirim", "Karang Taruna");
    desk.fill("#perihal", "Pemakaian ruang");
    desk.keyboard().press("Enter");
    assertThat(desk.textContent(".panel")).contains("P-");
    assertThat(desk.textContent("h1")).contains("Ahmad Fauzi");
    String pdf = desk.locator(".panel a").getAttribute("href");
    var receipt = desk.request().get(address() + pdf);
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(new String(receipt.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void theFormWorksByKeyboardAndSaysWhatIsWrong() {
    Page guest = guest();
    guest.navigate(address() + "/permohonan/baru/keperluan");
    guest.focus("#keperluan");
    guest.keyboard().press("Tab");
    guest.keyboard().press("Tab");
    guest.keyboard().press("Enter");
    assertThat(guest.textContent(".error-summary")).contains("Tulis untuk keperluan apa");
    assertThat(guest.evaluate("document.activeElement.className")).isEqualTo("error-summary");
  }

  private void decide(String reference) {
    Page rina = officer("rina");
    openCase(rina, reference);
    rina.click("text=Lengkap, teruskan");
    leave();
    Page hendra = officer("hendra");
    openCase(hendra, reference);
    hendra.check("label:has-text(\"Setujui\") input");
    hendra.fill("#alasan", "Selamat memakai ruang.");
    hendra.click("text=Simpan keputusan");
    assertThat(hendra.textContent("main")).contains("Disetujui");
    leave();
  }

  private void openCase(Page officer, String reference) {
    officer.navigate(address() + "/petugas/permohonan?cari=" + reference);
    officer.click("text=" + reference);
    officer.waitForSelector("h1");
  }

  private static void next(Page page) {
    page.click("main form .button");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), staff.unit().zone());
  }

  private LocalDate day() {
    return staff.day(today().plusDays(40));
  }

  private static byte[] photo() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
