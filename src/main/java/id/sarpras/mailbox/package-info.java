/// The e-mail channel: a mailbox that is read by IMAP. A new mail becomes a complaint, a further
/// one finds its case, a bounce finds its notice, and what cannot be read waits for an official
/// without holding up the rest.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "page",
      "standard",
      "identity",
      "letter",
      "notification",
      "complaint"
    })
@NullMarked
package id.sarpras.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
