package hearth.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size such as {@code 2g}, {@code 1.5 GB} or {@code 900m} as MiB, as Spark counts them. */
final class MemorySize implements ITypeConverter<Integer> {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,3})?)\\s*([mg])(i?b)?");
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

  @Override
  public Integer convert(String text) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (size.matches()) {
      BigDecimal number = new BigDecimal(size.group(1));
      BigDecimal mib = size.group(2).equals("g") ? number.multiply(KIBI) : number;
      int whole = mib.setScale(0, RoundingMode.HALF_UP).intValueExact();
      if (whole > 0) {
        return whole;
      }
    }
    throw new TypeConversionException(
        "“%s” is no size of memory: write it like 2g or 900m".formatted(text));
  }
}
