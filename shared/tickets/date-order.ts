/** In which order a date of numbers is written. A month's name needs none. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy'
