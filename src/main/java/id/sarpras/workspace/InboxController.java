package id.sarpras.workspace;

import id.sarpras.identity.Officer;
import id.sarpras.page.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What do I do now.
@Controller
class InboxController {

  private final Worklist worklist;

  InboxController(Worklist worklist) {
    this.worklist = worklist;
  }

  @GetMapping("/petugas")
  View show(Officer officer) {
    return Show.page("workspace/inbox", worklist.of(officer));
  }
}
