package id.sarpras.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// So many and no more.
class AllowanceTest {

  final Allowance allowance = new Allowance(2, Duration.ofDays(1));

  @Test
  void soManyAndNoMoreForEachAddress() {
    assertThat(allowance.take("192.0.2.1")).isTrue();
    assertThat(allowance.take("192.0.2.1")).isTrue();
    assertThat(allowance.take("192.0.2.1")).isFalse();
    assertThat(allowance.take("192.0.2.2")).isTrue();
  }

  @Test
  void whatWasUsedForGoodComesBack() {
    allowance.take("192.0.2.1");
    allowance.take("192.0.2.1");
    allowance.giveBack("192.0.2.1");
    assertThat(allowance.take("192.0.2.1")).isTrue();
    assertThat(allowance.take("192.0.2.1")).isFalse();
  }

  @Test
  void theAddressesOfOneCustomerOfIpv6CountAsOne() {
    assertThat(allowance.take("2001:db8:0:1:0:0:0:1")).isTrue();
    assertThat(allowance.take("2001:db8:0:1:0:0:0:2")).isTrue();
    assertThat(allowance.take("2001:db8:0:1:9:9:9:9")).isFalse();
    assertThat(allowance.take("2001:db8:0:2:0:0:0:1")).isTrue();
  }
}
