package id.sarpras.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/// Each call is tried again when the database gave its transaction up for another one (40P01,
/// 40001): at most four times, after waits that grow and differ. Inside somebody else's transaction
/// that does not help, because the whole of it is lost: whoever begins the transaction carries
/// this.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Retryable(
    includes = PessimisticLockingFailureException.class,
    maxRetries = 4,
    delay = 30,
    jitter = 25,
    multiplier = 2)
public @interface TriedAgain {}
