import './boarding-pass.css';
import './blank-pass.css';

/** A pass on which nothing is written yet. */
export function BlankPass() {
  return (
    <div class="pass blank-pass" aria-hidden="true">
      <div class="pass__upper">
        <div class="pass__band" />
        <div class="blank-pass__row">
          <i class="blank-pass__code" />
          <i class="blank-pass__way" />
          <i class="blank-pass__code" />
        </div>
        <div class="blank-pass__row">
          <i class="blank-pass__line" />
          <i class="blank-pass__line" />
        </div>
      </div>
      <div class="pass__lower blank-pass__row">
        <i class="blank-pass__code" />
        <i class="blank-pass__code" />
        <i class="blank-pass__code" />
      </div>
    </div>
  );
}
