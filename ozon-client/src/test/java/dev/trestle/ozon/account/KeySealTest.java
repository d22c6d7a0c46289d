package dev.trestle.ozon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeySealTest {

  private static final KeySeal.Owner OWNER = new KeySeal.Owner(1001, "700417", 3);
  private static final String FIRST = masterKey(1);
  private static final String SECOND = masterKey(2);

  private final KeySeal seal = seal(FIRST, null);

  @Test
  void opensWhatItSealed() {
    assertThat(seal.open(OWNER, seal.seal(OWNER, "key-of-the-test"))).hasValue("key-of-the-test");
  }

  @Test
  void sealsTheSameKeyDifferentlyEachTime() {
    assertThat(seal.seal(OWNER, "k")).isNotEqualTo(seal.seal(OWNER, "k"));
  }

  @Test
  void opensForNoOtherAccountClientOrVersion() {
    String sealed = seal.seal(OWNER, "k");

    assertThat(seal.open(new KeySeal.Owner(1002, "700417", 3), sealed)).isEmpty();
    assertThat(seal.open(new KeySeal.Owner(1001, "700418", 3), sealed)).isEmpty();
    assertThat(seal.open(new KeySeal.Owner(1001, "700417", 4), sealed)).isEmpty();
  }

  @Test
  void opensWithThePreviousMasterKeyDuringARotation() {
    String old = seal.seal(OWNER, "k");
    KeySeal rotating = seal(SECOND, FIRST);

    assertThat(rotating.open(OWNER, old)).hasValue("k");
    assertThat(seal(SECOND, null).open(OWNER, old)).isEmpty();
    assertThat(seal(SECOND, null).open(OWNER, rotating.seal(OWNER, "k"))).hasValue("k");
  }

  @Test
  void opensNothingThatWasChangedInAnyBit() {
    byte[] sealed = Base64.getDecoder().decode(seal.seal(OWNER, "k"));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(seal.open(OWNER, Base64.getEncoder().encodeToString(changed))).isEmpty();
    }
    assertThat(seal.open(OWNER, "no base64!")).isEmpty();
    assertThat(seal.open(OWNER, "")).isEmpty();
  }

  @Test
  void namesTheMasterKeyThatIsWrongAndNotItsValue() {
    assertThatThrownBy(() -> seal("not-a-master-key!", null))
        .hasMessage("ozon.master-key.current is not base64")
        .hasNoCause();
    assertThatThrownBy(() -> seal(FIRST, "c2hvcnQ="))
        .hasMessage("ozon.master-key.previous must be 32 bytes in base64");
    assertThatThrownBy(() -> seal(null, FIRST)).hasMessageContaining("not ozon.master-key.current");
  }

  @Test
  void cannotSealWithoutAMasterKey() {
    assertThatThrownBy(() -> seal(null, null).seal(OWNER, "k"))
        .hasMessage("ozon.master-key.current is not set");
  }

  private static KeySeal seal(@Nullable String current, @Nullable String previous) {
    return KeySeal.of(
        new MasterKeyConfig() {
          @Override
          public Optional<String> current() {
            return Optional.ofNullable(current);
          }

          @Override
          public Optional<String> previous() {
            return Optional.ofNullable(previous);
          }
        });
  }

  private static String masterKey(int fill) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
