package id.sarpras.request;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What a guest holds in the hand: the receipt and the letter, read as a person and as a telephone
/// reads them.
@PageTest
class PapersPageTest {

  @Autowired Staff staff;
  @Autowired Desk desk;
  @Autowired Requests requests;
  @Autowired InstantSource clock;
  @Autowired MockMvc web;

  Officer rina;
  RequestId id;

  @BeforeEach
  void aRequestIsRefused() {
    rina = staff.officer(Role.FRONT_DESK);
    LocalDate today = LocalDate.ofInstant(clock.instant(), staff.unit().zone());
    id = staff.request(staff.room(), staff.day(today));
    desk.verify(staff.unit().id(), id, 0, rina, "");
    desk.reject(
        staff.unit().id(), id, 1, staff.officer(Role.SECTION_HEAD), "Dipakai rapat paripurna");
  }

  @Test
  void theReceiptHasTheCodeAndItsSquareLeadsToTheCase() throws Exception {
    String code = requests.code(file().request()).grouped();
    byte[] receipt = bytes("/permohonan/" + code + "/tanda-terima.pdf");
    assertThat(text(receipt))
        .contains(code)
        .contains(file().request().reference())
        .contains("Biro Umum")
        .contains("Panitia Lomba");
    assertThat(square(receipt).getPath()).isEqualTo("/permohonan/" + code);
    web.perform(get(square(receipt).getPath())).andExpect(status().isOk());
  }

  @Test
  void theLetterHasTheReasonAndItsSquareVerifiesIt() throws Exception {
    byte[] letter = bytes("/petugas/permohonan/" + id.value() + "/surat.pdf");
    String text = text(letter);
    assertThat(text)
        .contains("Dipakai rapat paripurna")
        .contains("Panitia Lomba")
        .contains("PEMERINTAH PROVINSI")
        .containsPattern("000\\.8\\.3\\.3/\\d+/BU");
    String page =
        web.perform(get(square(letter).getPath()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).containsPattern("000\\.8\\.3\\.3/\\d+/BU").doesNotContain("Panitia Lomba");
    String forged = square(letter).getPath().replaceFirst(".$", "!");
    web.perform(get(URI.create(forged))).andExpect(status().isNotFound());
  }

  @Test
  void theChatIsOpenedWithItsTextAndMarkedByHand() throws Exception {
    String chat =
        requireNonNull(
            web.perform(
                    post("/petugas/permohonan/" + id.value() + "/pemberitahuan/WHATSAPP/dicoba")
                        .with(Staff.as(rina))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    assertThat(chat).startsWith("https://wa.me/6281234567890?text=").doesNotContain("+", " ");
    assertThat(URLDecoder.decode(chat, StandardCharsets.UTF_8))
        .contains("Dipakai rapat paripurna")
        .contains(requests.code(file().request()).grouped());
    assertThat(file().notified()).isEmpty();
    web.perform(
            post("/petugas/permohonan/" + id.value() + "/pemberitahuan/WHATSAPP/sampai")
                .with(Staff.as(rina))
                .with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(file().notified()).isPresent();
  }

  @Test
  void nobodyMarksAnEmailByHand() throws Exception {
    for (String channel : new String[] {"EMAIL", "PAGE"}) {
      web.perform(
              post("/petugas/permohonan/" + id.value() + "/pemberitahuan/" + channel + "/sampai")
                  .with(Staff.as(rina))
                  .with(csrf()))
          .andExpect(status().isNotFound());
    }
    assertThat(file().notified()).isEmpty();
  }

  private byte[] bytes(String path) throws Exception {
    return web.perform(get(path).with(Staff.as(rina)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private CaseFile file() {
    return requests.find(staff.unit().id(), id).orElseThrow();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document);
    }
  }

  private static URI square(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 300);
      int width = page.getWidth();
      int height = page.getHeight();
      int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
      var source = new RGBLuminanceSource(width, height, pixels);
      return URI.create(
          new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText());
    }
  }
}
