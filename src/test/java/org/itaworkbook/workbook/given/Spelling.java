package org.itaworkbook.workbook.given;

import java.math.BigDecimal;
import java.util.Random;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.parts.CellContent;

/** The ways in which people type one and the same score. */
enum Spelling {
  NUMBER {
    @Override
    Object of(BigDecimal score) {
      return score.doubleValue();
    }
  },
  TEXT {
    @Override
    Object of(BigDecimal score) {
      return score.setScale(Math.max(2, score.scale())).toPlainString();
    }
  },
  THAI {
    @Override
    Object of(BigDecimal score) {
      return Digits.THAI.in(CellContent.plain(score));
    }
  },
  POINTS {
    @Override
    Object of(BigDecimal score) {
      return Digits.THAI.in(score.toPlainString()) + "\u00a0คะแนน";
    }
  },
  PERCENT_SIGN {
    @Override
    Object of(BigDecimal score) {
      return score.toPlainString() + " %";
    }
  },
  PERCENT_FORMAT {
    @Override
    Object of(BigDecimal score) {
      return new Percentage(score.movePointLeft(2));
    }
  },
  SPACED {
    @Override
    Object of(BigDecimal score) {
      return " \u00a0" + score.toPlainString() + "\u200b ";
    }
  },
  WIDE {
    @Override
    Object of(BigDecimal score) {
      StringBuilder wide = new StringBuilder();
      for (char c : score.toPlainString().toCharArray()) {
        wide.append(c == '.' ? '．' : (char) (c - '0' + '０'));
      }
      return wide.toString();
    }
  };

  /** A number that its cell shows as a percentage. */
  record Percentage(BigDecimal fraction) {}

  abstract Object of(BigDecimal score);

  static Object any(double score, Random random) {
    return values()[random.nextInt(values().length)].of(
        new BigDecimal(Double.toString(score)).stripTrailingZeros().setScale(2));
  }
}
