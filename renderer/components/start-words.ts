/** `9` as `09:00 to 10:00`. */
export function hourWords(hour: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(hour)}:00 to ${two(hour + 1)}:00`
}
