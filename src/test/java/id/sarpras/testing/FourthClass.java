package id.sarpras.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.standard.ServiceStandard;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The class that many offices have beside the three: *tidak berkadar pengawasan*, 14 working days,
/// and 7 more once. An administrator publishes it on the page, from today on.
@TestComponent
public class FourthClass {

  public static final String CODE = "NON_SUPERVISORY";

  private final Standards standards;
  private final Staff staff;
  private final MockMvc web;

  FourthClass(Standards standards, Staff staff, MockMvc web) {
    this.standards = standards;
    this.staff = staff;
    this.web = web;
  }

  /// Publishes it unless another test has.
  public void publish() throws Exception {
    if (inForce().content().complaints().of(CODE).isPresent()) {
      return;
    }
    Officer admin = staff.officer(Role.ADMINISTRATOR);
    MultiValueMap<String, String> form = form(inForce());
    form.set("berlaku", standards.today().toString());
    form.set("nomorSk", "188/12/BU/2026");
    form.set("langkah", "terbit");
    web.perform(post("/petugas/standar/baru").with(Staff.as(admin)).with(csrf()).params(form))
        .andExpect(status().isSeeOther());
  }

  public ServiceStandard inForce() {
    return standards.inForce(staff.unit().id()).getFirst();
  }

  /// The form of the page as a browser sends it, with the fourth class in the last row.
  public static MultiValueMap<String, String> form(ServiceStandard before) {
    var form = new LinkedMultiValueMap<String, String>();
    form.set("dasar", Integer.toString(before.version()));
    form.set("jenisBatas", before.limit().kind());
    form.set("jumlahBatas", Integer.toString(before.limit().amount()));
    form.set("waktu", before.content().time().id());
    form.set("waktuEn", before.content().time().en());
    form.set("penjelasan", before.content().timeExplained().id());
    form.set("penjelasanEn", before.content().timeExplained().en());
    List<ComplaintClass> classes = before.content().complaints().classes();
    for (int row = 0; row < classes.size(); row++) {
      ComplaintClass one = classes.get(row);
      row(form, row, one.code(), one.name().id(), one.time().id());
      form.set("satuan-" + row, one.limitKind());
      form.set("batas-" + row, Integer.toString(one.limitAmount()));
      form.set("perpanjangan-" + row, Integer.toString(one.extension()));
      form.set("persetujuan-" + row, one.approved() ? "ya" : "");
      form.set("tertutup-" + row, one.confidential() ? "ya" : "");
    }
    int row = classes.size();
    if (before.content().complaints().of(CODE).isEmpty()) {
      row(
          form,
          row,
          CODE,
          "Pengaduan tidak berkadar pengawasan",
          "selambat-lambatnya 14 hari kerja");
      form.set("satuan-" + row, "WORKING_DAYS");
      form.set("batas-" + row, "14");
      form.set("perpanjangan-" + row, "7");
      row++;
    }
    form.set("baris", Integer.toString(row));
    return form;
  }

  private static void row(
      MultiValueMap<String, String> form, int row, String code, String name, String time) {
    form.set("kode-" + row, code);
    form.set("nama-" + row, name);
    form.set("namaEn-" + row, name + " (en)");
    form.set("bunyi-" + row, time);
    form.set("bunyiEn-" + row, time + " (en)");
  }
}
