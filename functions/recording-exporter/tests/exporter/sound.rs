//! Conversion, without anything around it.

use std::sync::atomic::AtomicBool;

use recording_exporter::audio::{AudioError, Format, convert};
use rstest::rstest;

use crate::sounds::{Heard, Tones, bytes, file, wav};

const CALL: Tones<'_> = Tones {
    rate: 8_000,
    seconds: 3.0,
    pitches: &[440.0, 1_000.0],
};

fn converted(source: &[u8], format: Format) -> Vec<u8> {
    bytes(convert(file(source), format, &AtomicBool::new(false)).expect("converts"))
}

fn refused(source: &[u8]) -> AudioError {
    let result = convert(file(source), Format::Wav, &AtomicBool::new(false));
    result.expect_err("is refused")
}

#[test]
fn a_wav_loses_nothing() {
    let source = CALL.wav();
    assert!(converted(&source, Format::Wav) == source);
}

#[rstest]
#[case(8_000, 16_000)]
#[case(11_025, 16_000)]
#[case(16_000, 16_000)]
#[case(22_050, 22_050)]
#[case(44_100, 44_100)]
#[case(96_000, 48_000)]
fn each_side_of_a_call_stays_on_its_own_in_mp3(#[case] rate: u32, #[case] expected: u32) {
    let source = Tones { rate, ..CALL };
    let mp3 = converted(&source.wav(), Format::Mp3);
    assert!(mp3.len() < source.wav().len() / 3, "{} bytes", mp3.len());
    let heard = Heard::of(&converted(&mp3, Format::Wav));
    assert_eq!((heard.rate, heard.channels.len()), (expected, 2));
    assert!((heard.seconds() - 3.0).abs() < 0.01, "{}", heard.seconds());
    for (channel, pitch, other) in [(0, 440.0, 1_000.0), (1, 1_000.0, 440.0)] {
        assert!(heard.share(channel, pitch) > 0.95, "{channel}");
        assert!(heard.share(channel, other) < 0.001, "{channel}");
    }
}

#[test]
fn one_channel_stays_one() {
    let source = Tones {
        pitches: &[440.0],
        ..CALL
    };
    let mp3 = converted(&source.wav(), Format::Mp3);
    let heard = Heard::of(&converted(&mp3, Format::Wav));
    assert_eq!(heard.channels.len(), 1);
    assert!(heard.share(0, 440.0) > 0.95);
    assert!(converted(&source.wav(), Format::Wav) == source.wav());
}

#[test]
fn what_is_mp3_stays_as_it_is() {
    let mp3 = converted(&CALL.wav(), Format::Mp3);
    assert!(converted(&mp3, Format::Mp3) == mp3);
}

#[test]
fn what_phone_companies_record_is_read() {
    // G.711: μ-law of silence, the loudest sample each way, and A-law's silence (8 bits a sample).
    let law = wav(7, 1, 8_000, 8, &[0xFF, 0x80, 0x00]);
    assert_eq!(
        Heard::of(&converted(&law, Format::Wav)).channels,
        [[0.0, 32_124.0, -32_124.0]]
    );
    let law = wav(6, 1, 8_000, 8, &[0xD5]);
    assert_eq!(Heard::of(&converted(&law, Format::Wav)).channels, [[8.0]]);
}

#[test]
fn a_wav_that_was_cut_off_is_what_there_is() {
    let source = CALL.wav();
    let half = &source[..source.len() / 2];
    let heard = Heard::of(&converted(half, Format::Wav));
    assert!((heard.seconds() - 1.5).abs() < 0.2, "{}", heard.seconds());
}

#[rstest]
#[case::nothing(Vec::new())]
#[case::text(b"<html>not a recording</html>".repeat(500))]
#[case::header_alone(CALL.wav()[..30].to_vec())]
#[case::no_sound(wav(1, 2, 8_000, 16, &[]))]
#[case::garbage_for_mp3({
    let mut mp3 = converted(&CALL.wav(), Format::Mp3);
    mp3.iter_mut().skip(200).step_by(3).for_each(|byte| *byte = byte.wrapping_mul(31));
    mp3
})]
fn a_broken_file_is_refused(#[case] source: Vec<u8>) {
    let error = refused(&source);
    assert!(
        matches!(error, AudioError::Broken(_) | AudioError::Unsupported(_)),
        "{error:?}"
    );
}

#[test]
fn more_than_two_sides_are_none_of_a_call() {
    let source = Tones {
        pitches: &[440.0, 500.0, 600.0],
        ..CALL
    };
    let error = refused(&source.wav());
    assert!(matches!(error, AudioError::Unsupported(_)), "{error:?}");
}

#[test]
fn it_ends_when_nobody_waits() {
    let result = convert(file(&CALL.wav()), Format::Mp3, &AtomicBool::new(true));
    assert!(matches!(result, Err(AudioError::Stopped)));
}
