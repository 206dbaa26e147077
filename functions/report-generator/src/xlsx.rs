//! A report as a workbook: a summary, and the rows of detail as numbers and dates that a
//! spreadsheet can count with. Rows go to a temporary file as they come, so that a million of them
//! need no memory.

use std::{fs::File, io};

use jiff::{civil::DateTime, tz::TimeZone};
use mojavox_domain::report::Language;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use crate::{
    model::{Column, Document, Kind, Table, Totals, Value},
    words::{self, words as w},
};

/// A sheet's last row, from 0; the one of the totals is kept free.
const LAST_ROW: u32 = 1_048_575 - 1;
/// What is longer would be refused.
const LONGEST_TEXT: usize = 32_767;
const INK: Color = Color::RGB(0x1B_2A_41);
const PAPER: Color = Color::RGB(0xE8_EE_F5);

#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("the workbook cannot be written")]
    Xlsx(#[from] XlsxError),
    #[error("the temporary file failed")]
    File(#[from] io::Error),
}

/// Formats of cells, one a kind.
struct Formats {
    heading: Format,
    title: Format,
    total: Format,
    plain: Format,
    count: Format,
    money: Format,
    percent: Format,
    score: Format,
    duration: Format,
    date: Format,
    moment: Format,
}

impl Formats {
    fn new(language: Language) -> Self {
        let number = |pattern: &str| Format::new().set_num_format(pattern);
        let (date, moment) = match language {
            Language::En => ("yyyy-mm-dd", "yyyy-mm-dd hh:mm"),
            Language::Fr => ("dd/mm/yyyy", "dd/mm/yyyy hh:mm"),
        };
        Self {
            heading: Format::new()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(INK)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            title: Format::new()
                .set_bold()
                .set_font_size(16)
                .set_font_color(INK),
            total: Format::new()
                .set_bold()
                .set_background_color(PAPER)
                .set_border_top(FormatBorder::Thin),
            plain: Format::new(),
            count: number("#,##0"),
            money: number("#,##0.00"),
            percent: number("0.0%"),
            score: number("0.00"),
            duration: number("[h]:mm:ss"),
            date: number(date),
            moment: number(moment),
        }
    }

    const fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text | Kind::Word => &self.plain,
            Kind::Count => &self.count,
            Kind::Money => &self.money,
            Kind::Percent => &self.percent,
            Kind::Score => &self.score,
            Kind::Seconds => &self.duration,
            Kind::Date => &self.date,
            Kind::Moment => &self.moment,
        }
    }

    fn of_value(&self, value: &Value) -> &Format {
        self.of(match value {
            Value::Text(_) | Value::Word(_) | Value::Empty => Kind::Text,
            Value::Count(_) => Kind::Count,
            Value::Money(_) => Kind::Money,
            Value::Percent(_) => Kind::Percent,
            Value::Score(_) => Kind::Score,
            Value::Seconds(_) => Kind::Seconds,
            Value::Date(_) => Kind::Date,
            Value::Moment(_) => Kind::Moment,
        })
    }
}

/// A workbook that grows by rows.
pub struct Book {
    workbook: Workbook,
    formats: Formats,
    columns: Vec<Column>,
    totals: Totals,
    language: Language,
    zone: TimeZone,
    /// Which of the sheets of detail is being written, from 1, and the next row in it.
    sheet: usize,
    row: u32,
    most_rows: u32,
}

impl Book {
    /// With its summary; rows of detail in `columns` follow.
    ///
    /// # Errors
    /// The temporary file's.
    pub fn new(document: &Document, columns: Vec<Column>) -> Result<Self, SheetError> {
        Self::with_sheets_of(document, columns, LAST_ROW)
    }

    /// With at most so many rows a sheet, the heading not counted.
    ///
    /// # Errors
    /// The temporary file's.
    pub fn with_sheets_of(
        document: &Document,
        columns: Vec<Column>,
        most_rows: u32,
    ) -> Result<Self, SheetError> {
        let header = &document.header;
        let mut workbook = Workbook::new();
        workbook.set_properties(
            &DocProperties::new()
                .set_title(&header.name)
                .set_company(&header.organization),
        );
        let mut book = Self {
            workbook,
            formats: Formats::new(header.language),
            totals: Totals::new(&columns),
            columns,
            language: header.language,
            zone: header.zone.clone(),
            sheet: 0,
            row: 0,
            most_rows,
        };
        book.summarise(document)?;
        book.next_sheet()?;
        Ok(book)
    }

    /// # Errors
    /// The temporary file's.
    pub fn add(&mut self, row: &[Value]) -> Result<(), SheetError> {
        if self.row > self.most_rows {
            self.close_sheet(false)?;
            self.next_sheet()?;
        }
        let line = self.row;
        self.row += 1;
        self.totals.add(row);
        let Self {
            workbook,
            formats,
            columns,
            language,
            zone,
            sheet,
            ..
        } = self;
        let sheet = workbook.worksheet_from_index(*sheet)?;
        for ((column, value), place) in columns.iter().zip(row).zip(0..) {
            let format = formats.of(column.kind);
            write(sheet, line, place, value, format, *language, zone)?;
        }
        Ok(())
    }

    /// Writes the file. Takes seconds for a million rows: not for a thread that others wait for.
    ///
    /// # Errors
    /// The temporary file's.
    pub fn save(mut self, file: &File) -> Result<(), SheetError> {
        self.close_sheet(true)?;
        self.workbook.worksheet_from_index(0)?.set_active(true);
        self.workbook.save_to_writer(io::BufWriter::new(file))?;
        Ok(())
    }

    fn summarise(&mut self, document: &Document) -> Result<(), SheetError> {
        let Self {
            workbook,
            formats,
            language,
            zone,
            ..
        } = self;
        let (language, header) = (*language, &document.header);
        let say = |label: words::Label| label.text(language);
        let sheet = workbook.add_worksheet();
        sheet.set_name(say(w::SUMMARY))?;
        sheet.set_column_width(0, 34)?;
        for column in 1..12 {
            sheet.set_column_width(column, 18)?;
        }
        sheet.write_string_with_format(0, 0, &header.organization, &formats.title)?;
        sheet.write_string_with_format(
            1,
            0,
            header.kind.title(language),
            &Format::new().set_bold().set_font_size(13),
        )?;
        sheet.write_string(2, 0, say(w::PERIOD))?;
        for (place, day) in [(1, header.days.from), (2, header.days.to)] {
            write(
                sheet,
                2,
                place,
                &Value::Date(day),
                &formats.date,
                language,
                zone,
            )?;
        }
        sheet.write_string(3, 0, say(w::MADE_ON))?;
        let made = Value::Moment(header.made_at);
        write(sheet, 3, 1, &made, &formats.moment, language, zone)?;
        sheet.write_string(4, 0, say(w::COUNTING_NOTE))?;
        sheet.write_string(4, 1, &header.currency)?;
        let mut row = 6;
        for (place, label) in [w::FIGURE, w::VALUE, w::CHANGE].into_iter().enumerate() {
            let place = u16::try_from(place).unwrap_or_default();
            sheet.write_string_with_format(row, place, say(label), &formats.heading)?;
        }
        for figure in &document.figures {
            row += 1;
            sheet.write_string(row, 0, figure.label.text(language))?;
            let format = formats.of_value(&figure.value);
            write(sheet, row, 1, &figure.value, format, language, zone)?;
            if let Some(change) = figure.change {
                let change = Value::Percent(change);
                write(sheet, row, 2, &change, &formats.percent, language, zone)?;
            }
        }
        row += 2;
        for table in &document.tables {
            row = lay(sheet, row, table, formats, language, zone)? + 2;
        }
        Ok(())
    }

    fn next_sheet(&mut self) -> Result<(), SheetError> {
        self.sheet += 1;
        let mut name = w::DETAIL.text(self.language).to_owned();
        if self.sheet > 1 {
            name = format!("{name} {}", self.sheet);
        }
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape();
        sheet.set_repeat_rows(0, 0)?;
        for (column, place) in self.columns.iter().zip(0..) {
            let heading = column.label.text(self.language);
            sheet.set_column_width(place, width(column.kind))?;
            sheet.write_string_with_format(0, place, heading, &self.formats.heading)?;
        }
        self.row = 1;
        Ok(())
    }

    /// The totals of all sheets stand on the last one.
    fn close_sheet(&mut self, last: bool) -> Result<(), SheetError> {
        let Self {
            workbook,
            formats,
            columns,
            totals,
            language,
            zone,
            sheet,
            row,
            ..
        } = self;
        let sheet = workbook.worksheet_from_index(*sheet)?;
        let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        if *row > 1 {
            sheet.autofilter(0, 0, *row - 1, last_column)?;
        }
        let Some(sums) = totals.clone().row().filter(|_| last) else {
            return Ok(());
        };
        for ((column, value), place) in columns.iter().zip(&sums).zip(0..) {
            let format = formats.of(column.kind).merge(&formats.total);
            if place == 0 && *value == Value::Empty {
                sheet.write_string_with_format(*row, 0, w::TOTAL.text(*language), &format)?;
            } else if *value == Value::Empty {
                sheet.write_blank(*row, place, &format)?;
            } else {
                write(sheet, *row, place, value, &format, *language, zone)?;
            }
        }
        Ok(())
    }
}

/// A small table, from a row on; tells its last row.
fn lay(
    sheet: &mut Worksheet,
    from: u32,
    table: &Table,
    formats: &Formats,
    language: Language,
    zone: &TimeZone,
) -> Result<u32, SheetError> {
    let bold = Format::new().set_bold().set_font_size(12);
    sheet.write_string_with_format(from, 0, table.title.text(language), &bold)?;
    let mut row = from + 1;
    for (column, place) in table.columns.iter().zip(0..) {
        let heading = column.label.text(language);
        sheet.write_string_with_format(row, place, heading, &formats.heading)?;
    }
    for cells in &table.rows {
        row += 1;
        for ((column, value), place) in table.columns.iter().zip(cells).zip(0..) {
            let format = formats.of(column.kind);
            write(sheet, row, place, value, format, language, zone)?;
        }
    }
    if let Some(totals) = table.totals() {
        row += 1;
        for ((column, value), place) in table.columns.iter().zip(&totals).zip(0..) {
            let format = formats.of(column.kind).merge(&formats.total);
            if place == 0 && *value == Value::Empty {
                sheet.write_string_with_format(row, 0, w::TOTAL.text(language), &format)?;
            } else if *value == Value::Empty {
                sheet.write_blank(row, place, &format)?;
            } else {
                write(sheet, row, place, value, &format, language, zone)?;
            }
        }
    }
    Ok(row)
}

/// Strings are written as strings: a spreadsheet never looks into them.
fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    format: &Format,
    language: Language,
    zone: &TimeZone,
) -> Result<(), SheetError> {
    let number = |amount: &Decimal| amount.to_f64().unwrap_or_default();
    match value {
        Value::Text(text) => {
            sheet.write_string_with_format(row, column, shortened(text), format)?;
        }
        Value::Word(label) => {
            sheet.write_string_with_format(row, column, label.text(language), format)?;
        }
        Value::Count(count) => {
            sheet.write_number_with_format(row, column, whole(*count), format)?;
        }
        Value::Money(amount) => {
            sheet.write_number_with_format(row, column, number(amount), format)?;
        }
        Value::Percent(percent) => {
            let share = number(&(percent / Decimal::ONE_HUNDRED));
            sheet.write_number_with_format(row, column, share, format)?;
        }
        Value::Score(score) => {
            sheet.write_number_with_format(row, column, *score, format)?;
        }
        // Spreadsheets count in days.
        Value::Seconds(seconds) => {
            sheet.write_number_with_format(row, column, whole(*seconds) / 86_400.0, format)?;
        }
        Value::Date(day) => {
            date(sheet, row, column, day.at(0, 0, 0, 0), format)?;
        }
        Value::Moment(moment) => {
            let local = moment.to_zoned(zone.clone()).datetime();
            date(sheet, row, column, local, format)?;
        }
        Value::Empty => {}
    }
    Ok(())
}

/// Spreadsheets know no day before 1900: an earlier one is written as text.
fn date(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    local: DateTime,
    format: &Format,
) -> Result<(), SheetError> {
    let day = ExcelDateTime::from_ymd(
        u16::try_from(local.year()).unwrap_or_default(),
        local.month().unsigned_abs(),
        local.day().unsigned_abs(),
    );
    let moment = day.and_then(|day| {
        day.and_hms(
            u16::from(local.hour().unsigned_abs()),
            local.minute().unsigned_abs(),
            f64::from(local.second()),
        )
    });
    match moment {
        Ok(moment) => sheet.write_datetime_with_format(row, column, &moment, format)?,
        Err(_) => sheet.write_string(row, column, local.date().to_string())?,
    };
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "spreadsheets have no other numbers"
)]
const fn whole(count: i64) -> f64 {
    count as f64
}

fn shortened(text: &str) -> &str {
    text.char_indices()
        .nth(LONGEST_TEXT)
        .map_or(text, |(end, _)| &text[..end])
}

const fn width(kind: Kind) -> u16 {
    match kind {
        Kind::Text => 28,
        Kind::Word => 20,
        Kind::Moment => 17,
        Kind::Money => 15,
        Kind::Count | Kind::Percent | Kind::Score | Kind::Seconds | Kind::Date => 13,
    }
}
