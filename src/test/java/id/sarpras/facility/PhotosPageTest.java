package id.sarpras.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.facility.Photo.Size;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.letter.Specimens;
import id.sarpras.testing.PageTest;
import id.sarpras.testing.Staff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Photos of facilities: kept, put in order, shown to guests on a slow line.
@PageTest
class PhotosPageTest {

  @Autowired Staff staff;
  @Autowired Photos photos;
  @Autowired MockMvc web;

  Officer admin;
  Facility room;

  @BeforeEach
  void aRoom() {
    admin = staff.officer(Role.ADMINISTRATOR);
    room = staff.room();
  }

  @Test
  void sixPhotosAreKeptInAnOrderThatCanBeChanged() throws Exception {
    for (int i = 1; i <= 6; i++) {
      upload(picture(), "Foto ke-" + i).andExpect(status().isSeeOther());
    }
    upload(picture(), "Foto ke-7")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Sudah ada 6 foto")));
    done(of().get(1), "urutan");
    assertThat(words()).startsWith("Foto ke-2", "Foto ke-1", "Foto ke-3");
    done(of().getFirst(), "penghapusan");
    assertThat(words()).hasSize(5).startsWith("Foto ke-1");
    done(of().getFirst(), "urutan");
    upload(picture(), "<b>Pintu</b> \"landai\"").andExpect(status().isSeeOther());
    web.perform(get("/sarana/" + room.id().value()))
        .andExpect(content().string(not(containsString("<b>Pintu"))))
        .andExpect(content().string(containsString("alt=\"Foto ke-1\"")));
  }

  @Test
  void aPageWithSixPhotosIsLightOnAFirstVisit() throws Exception {
    for (int i = 1; i <= 6; i++) {
      upload(picture(), "Foto ke-" + i);
    }
    String page =
        web.perform(get("/sarana/" + room.id().value()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    int weight = page.length();
    List<Photo> shown = of();
    for (Photo photo : shown) {
      Size size = photo.equals(shown.getFirst()) ? Size.MEDIUM : Size.SMALL;
      assertThat(page).contains(photo.path(size));
      weight +=
          web.perform(get(photo.path(size)))
              .andReturn()
              .getResponse()
              .getContentAsByteArray()
              .length;
    }
    int styleSheetOnTheLine = 9_000;
    assertThat(weight + styleSheetOnTheLine).isLessThan(60_000);
  }

  @Test
  void aPrintMayBeKeptForEverAndIsNothingButAPicture() throws Exception {
    upload(picture(), "Panggung");
    Photo photo = of().getFirst();
    web.perform(get(photo.path(Size.SMALL)))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "image/jpeg"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    web.perform(get("/sarana/foto/" + photo.id() + "/huge.jpg")).andExpect(status().isNotFound());
    web.perform(get("/sarana/foto/" + UUID.randomUUID() + "/small.jpg"))
        .andExpect(status().isNotFound());
  }

  @Test
  void whatIsNoPhotoOrSaysNothingIsRefused() throws Exception {
    upload(Specimens.pdf(1), "Surat")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Foto harus JPG atau PNG.")))
        .andExpect(content().string(containsString("value=\"Surat\"")));
    upload(Specimens.vastPng(30_000, 30_000), "Besar")
        .andExpect(content().string(containsString("60 megapiksel")));
    upload(new byte[0], "Kosong").andExpect(content().string(containsString("Pilih berkas foto.")));
    upload(picture(), " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tulis apa yang terlihat pada foto.")));
    assertThat(of()).isEmpty();
  }

  @Test
  void onlyTheAdministratorChangesPhotosAndOnlyOfThisRoom() throws Exception {
    upload(picture(), "Panggung");
    Photo photo = of().getFirst();
    String place = "/petugas/ruang/" + room.id().value() + "/foto/" + photo.id();
    web.perform(
            post(place + "/penghapusan")
                .with(Staff.as(staff.officer(Role.FRONT_DESK)))
                .with(csrf()))
        .andExpect(status().isForbidden());
    String other = "/petugas/ruang/" + staff.room().id().value() + "/foto/" + photo.id();
    web.perform(post(other + "/penghapusan").with(Staff.as(admin)).with(csrf()));
    assertThat(words()).containsExactly("Panggung");
    web.perform(
            post(place + "/keterangan")
                .param("keteranganFoto", "Panggung kayu")
                .with(Staff.as(admin))
                .with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(words()).containsExactly("Panggung kayu");
  }

  private ResultActions upload(byte[] file, String alt) throws Exception {
    return web.perform(
        multipart("/petugas/ruang/" + room.id().value() + "/foto")
            .file(new MockMultipartFile("foto", "../foto.php", "text/html", file))
            .param("keteranganFoto", alt)
            .with(Staff.as(admin))
            .with(csrf()));
  }

  private void done(Photo photo, String deed) throws Exception {
    web.perform(
            post("/petugas/ruang/" + room.id().value() + "/foto/" + photo.id() + "/" + deed)
                .with(Staff.as(admin))
                .with(csrf()))
        .andExpect(status().isSeeOther());
  }

  private List<Photo> of() {
    return photos.of(staff.unit().id(), room.id());
  }

  private List<String> words() {
    return of().stream().map(Photo::alt).toList();
  }

  /// Restless, so that it weighs as much as a photo can.
  private static byte[] picture() {
    var picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int x = 0; x < 800; x++) {
      for (int y = 0; y < 600; y++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", file);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
