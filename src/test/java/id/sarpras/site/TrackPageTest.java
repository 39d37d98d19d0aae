package id.sarpras.site;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Where a guest types the code of a case.
@PageTest
class TrackPageTest {

  @Autowired MockMvc web;

  @Test
  void withoutACodeOneIsAskedFor() throws Exception {
    for (String nothing : new String[] {"", "  "}) {
      web.perform(post("/lacak").with(csrf()).param("kode", nothing))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("Ketik kode pelacakan Anda.")));
    }
  }

  @Test
  void anUnknownCodeIsSaidToBeUnknown() throws Exception {
    web.perform(post("/lacak").with(csrf()).param("kode", "K7QM-2XHD-9RTB-4WNE"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("Kode ini tidak kami kenal")));
  }
}
