"""What accounts of AI services charge for: on the bill, in the usage file, in the price list.

https://azure.microsoft.com/pricing/details/cognitive-services/
"""

from ..vocabulary import Line, azure, usage

Call = tuple[str, str, str, str]  # label, key without "monthly_", unit, meter
tools = azure("Foundry Tools")
SPEECH: list[Call] = [
    ("Speech to text", "speech_to_text_standard_hrs", "1 Hour", "S1 Speech To Text"),
    ("Speech to text, batch", "speech_to_text_standard_batch_hrs", "1 Hour",
     "S1 Speech to Text Batch"),
    ("Custom speech to text", "speech_to_text_custom_hrs", "1 Hour", "S1 Custom Speech To Text"),
    ("Custom speech to text, batch", "speech_to_text_custom_batch_hrs", "1 Hour",
     "S1 Custom Speech to Text Batch"),
    ("Custom speech hosting", "speech_to_text_custom_endpoint_hrs", "1/Hour",
     "S1 Custom Speech Model Hosting Unit"),
    ("Custom speech training", "speech_to_text_custom_training_hrs", "1 Hour",
     "S1 Custom Speech Training"),
    ("Speech to text add-ons", "speech_to_text_enhanced_add_ons_hrs", "1 Hour",
     "S1 Speech to Text Enhanced Feature Audio"),
    ("Conversation transcription",
     "speech_to_text_conversation_transcription_multi_channel_audio_hrs", "1 Hour",
     "S1 Conversation Transcription Multichannel Audio"),
    ("Text to speech", "text_to_speech_neural_chars", "1M", "S1 Neural Text To Speech Characters"),
    ("Custom voice training", "text_to_speech_custom_neural_training_hrs", "1 Hour",
     "S1 Custom Neural Training"),
    ("Custom voice", "text_to_speech_custom_neural_chars", "1M",
     "S1 Custom Neural Realtime Characters"),
    ("Custom voice hosting", "text_to_speech_custom_neural_endpoint_hrs", "1/Hour",
     "S1 Custom Neural Voice Model Hosting Unit"),
    ("Long audio", "text_to_speech_long_audio_chars", "1M", "S1 Neural Long Audio Characters"),
    ("Personal voice profiles", "text_to_speech_personal_voice_profiles", "1K",
     "Text to Speech - Personal Voice Voice Storage"),
    ("Personal voice", "text_to_speech_personal_voice_chars", "1M",
     "Text to Speech - Personal Voice Characters"),
    ("Speech translation", "speech_translation_hrs", "1 Hour", "S1 Speech Translation"),
    ("Speaker verification", "speaker_verification_transactions", "1K",
     "S1 Speaker Verification Transactions"),
    ("Speaker identification", "speaker_identification_transactions", "1K",
     "S1 Speaker Identification Transactions"),
    ("Voice profiles", "voice_profiles", "1K", "S1 Voice Storage"),
]  # fmt: skip
LANGUAGE: list[Call] = [
    ("Text analytics", "language_text_analytics_records", "1K", "Standard Text Records"),
    ("Summarization", "language_summarization_records", "1K",
     "Standard Summarization Text Records"),
    ("Conversational understanding", "language_conversational_language_understanding_records",
     "1K", "Standard CLU Text Records"),
    ("Conversational training",
     "language_conversational_language_understanding_advanced_training_hours", "1 Hour",
     "Standard CLU Advanced Training Unit"),
    ("Custom text classification", "language_customized_text_classification_records", "1K",
     "Standard Custom Text Records"),
    ("Custom summarization", "language_customized_summarization_records", "1K",
     "Standard Custom Summarization Text Records"),
    ("Question answering", "language_customized_question_answering_records", "1K",
     "Standard QA Text Records"),
    ("Custom training", "language_customized_training_hours", "1 Hour",
     "Standard Custom Training Unit"),
    ("Text analytics for health", "language_text_analytics_for_health_records", "1K",
     "Standard Health Text Records"),
]  # fmt: skip
LUIS: list[Call] = [
    ("Text requests", "luis_text_requests", "1K", "S1 Transactions"),
    ("Speech requests", "luis_speech_requests", "1K",
     "S1 Speech To Intent - Understanding Transactions"),
]  # fmt: skip
DOCUMENTS: list[Call] = [
    ("Pages read", "read_pages", "1K", "S0 Read Pages"),
    ("Pages by prebuilt models", "prebuilt_pages", "1K", "S0 Pre-built Pages"),
    ("Pages by custom models", "custom_pages", "1K", "S0 Custom Pages"),
    ("Training", "document_training_hrs", "1 Hour", "S0 Training"),
]
VISION: list[Call] = [
    ("Image analysis", "image_analysis_transactions", "1K",
     "Image Analysis Group 1 Transactions"),
    ("Image analysis by reading", "image_reading_transactions", "1K",
     "Image Analysis Group 2 Transactions"),
]  # fmt: skip
FACE: list[Call] = [
    ("Face transactions", "face_transactions", "1K", "Standard Transactions"),
]
TRANSLATED: list[Call] = [
    ("Translated text", "translated_chars", "1M", "S1 Characters"),
    ("Translated documents", "translated_document_chars", "1M", "S1 Document Characters"),
]
SAFETY: list[Call] = [
    ("Text records", "safety_text_records", "1K", "Standard Text Records"),
    ("Images", "safety_images", "1K", "Standard Images"),
]


def called(product: str, calls: list[Call]) -> list[Line]:
    """Lines that are paid by the call, the hour or the character."""
    return [
        Line(label, usage(f"monthly_{key}", label), tools(product, unit, meterName=meter))
        for label, key, unit, meter in calls
    ]
