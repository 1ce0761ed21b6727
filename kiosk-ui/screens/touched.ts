import { useState } from 'preact/hooks';

/** What was touched on a screen and is not decided yet; on another occasion it is no longer meant. */
export function useTouched(occasion: string) {
  const [touch, setTouch] = useState<{ occasion: string; touched: string | null }>({
    occasion,
    touched: null,
  });
  const setTouched = (touched: string | null) => setTouch({ occasion, touched });
  return [touch.occasion === occasion ? touch.touched : null, setTouched] as const;
}
