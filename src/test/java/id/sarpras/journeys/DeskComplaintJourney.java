package id.sarpras.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The complaint-handling official takes a call, and enters the letters of a box.
class DeskComplaintJourney extends Journeys {

  @Autowired InstantSource clock;

  @Test
  void whatIsKnownAppearsWhileTheCallerSpeaksAndTheCallIsReadBack() {
    Page desk = officer("siska");
    desk.navigate(address() + "/petugas/pengaduan/baru?kanal=TELEPHONE");
    desk.fill("#telepon", "0812 3456 7890");
    desk.click("#uraian");
    desk.keyboard().type("Lampu lorong di gedung Garuda padam");
    desk.waitForSelector("#mirip li:has-text(\"Lampu lorong\")");
    assertThat(desk.textContent("#mirip")).contains("Lampu lorong gedung Garuda", "Terdaftar");
    desk.check("#mirip li:has-text(\"Lampu lorong\") input");
    desk.click("text=Lanjut: bacakan kembali");
    assertThat(desk.textContent("main")).contains("Belum disimpan", "Gabungkan ke A-");
    desk.click("text=Perbaiki");
    assertThat(desk.inputValue("#uraian")).isEqualTo("Lampu lorong di gedung Garuda padam");
    desk.fill("#uraian", "Lampu lorong di gedung Garuda padam semua.");
    desk.waitForSelector("#mirip li:has-text(\"Lampu lorong\")");
    desk.check("#mirip li:has-text(\"Lampu lorong\") input");
    desk.click("text=Lanjut: bacakan kembali");
    desk.click("text=Sudah dibacakan dan benar");
    assertThat(desk.textContent("main")).contains("Pengaduan tersimpan", "Digabung");
  }

  @Test
  void theLettersOfABoxAreScannedInOneGoAndEnteredOneAfterTheOther() {
    Page desk = officer("siska");
    desk.navigate(address() + "/petugas/pengaduan/kotak");
    desk.click("text=Catat pembukaan kotak");
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    desk.fill("#tanggalBuka", yesterday.toString());
    desk.fill("#jamBuka", "10:05");
    desk.selectOption("#petugasSatu", new SelectOption().setLabel("Siska Permatasari"));
    desk.selectOption("#petugasDua", new SelectOption().setLabel("Rina Anggraini"));
    desk.fill("#jumlahSurat", "2");
    desk.click("text=Simpan dan buat berita acara");
    desk.setInputFiles("#pindaian", photos(2));
    desk.click("button:has-text(\"Unggah\")");
    desk.click("text=Catat surat berikutnya");
    desk.fill("#uraian", "Air minum habis sejak siang.");
    desk.fill("#alasanTerlambat", "Dibuka menjelang tutup");
    desk.click("text=Simpan pengaduan");
    assertThat(desk.textContent("h1")).contains("Surat 2 dari 2");
    assertThat(desk.inputValue("#alasanTerlambat")).isEqualTo("Dibuka menjelang tutup");
    desk.fill("#uraian", "Parkir tamu penuh kendaraan dinas.");
    desk.click("text=Simpan pengaduan");
    assertThat(desk.textContent("main")).contains("Semua 2 surat sudah menjadi pengaduan");
  }

  private static FilePayload[] photos(int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> new FilePayload(index + ".png", "image/png", photo(index)))
        .toArray(FilePayload[]::new);
  }

  private static byte[] photo(int index) {
    var image = new BufferedImage(30 + index, 30, BufferedImage.TYPE_INT_RGB);
    var output = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", output);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }
}
