package id.sarpras.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sarpras.notification.Channel;
import id.sarpras.notification.Notifications;
import id.sarpras.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// An office without an account at Meta.
@PageTest
class ByHandPageTest {

  @Autowired Notifications notifications;
  @Autowired MockMvc web;

  @Test
  void whatsAppIsByHandAndNobodyDelivers() throws Exception {
    assertThat(notifications.isCarried(Channel.WHATSAPP)).isFalse();
    assertThat(notifications.isCarried(Channel.EMAIL)).isTrue();
    web.perform(get("/api/v1/whatsapp").param("hub.verify_token", ""))
        .andExpect(status().isNotFound());
    web.perform(
            post("/api/v1/whatsapp").content("{}").header("X-Hub-Signature-256", "sha256=anything"))
        .andExpect(status().isNotFound());
  }
}
